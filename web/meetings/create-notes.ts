import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js'
import { settle } from '#web/kernel/api.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { createKept } from '#web/kernel/create-kept.ts'
import { onChange, watch } from '#web/kernel/live.ts'
import type { Refused } from '#web/kernel/refusal-notice.tsx'
import { meetingsApi } from '#web/meetings/meetings-api.ts'
import { cleanNotes, noDraft } from '#web/meetings/notes-draft.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'

const saveEvery = 3000

/**
 * The notes of a meeting: one writes under a lease, the others read along. What is typed lies on the device first and
 * leaves it only when the server has it; a pen that is lost loses no text.
 */
export function createNotes(id: MeetingId, person: string) {
  const shown = createFresh(
    () => ({ id }),
    (input) => meetingsApi.notes(input),
  )
  const [draft, setDraft, forget] = createKept(`notes.${person}.${id}`, noDraft, cleanNotes)
  const [fence, setFence] = createSignal<number>()
  const [savedAs, setSavedAs] = createSignal<string>()
  const [saving, setSaving] = createSignal(false)
  const [failed, setFailed] = createSignal<Refused>()
  const [take, taking] = createIntent((input: { readonly id: MeetingId }, options) =>
    meetingsApi.takePen(input, options),
  )

  const isMine = createMemo(() => fence() !== undefined)
  const isDirty = createMemo(() => (isMine() ? draft().text !== savedAs() : draft().text !== ''))
  watch(id)
  onChange(() => [id], shown.refresh)

  const begin = (text: string, lease: number, saved: string) => {
    setDraft({ text, fence: lease })
    setSavedAs(saved)
    setFence(lease)
  }
  const stop = () => {
    setFence(undefined)
    setSavedAs(undefined)
  }
  const lost = (refused: Refused) => {
    stop()
    setFailed(refused)
    shown.refresh()
  }

  // A page that was loaded again goes on under its lease.
  createEffect(
    on(shown.value, (notes) => {
      if (!notes || untrack(isMine)) return
      const kept = untrack(draft)
      const isOurs = notes.writer === person && kept.fence === notes.fence && kept.fence > 0
      if (isOurs) begin(kept.text, notes.fence, notes.text)
      else if (kept.text !== '' && kept.text === notes.text) setDraft(noDraft)
    }),
  )

  /** `isAdding`: what lies on the device goes behind the text that is there. */
  const takePen = async (isAdding = false) => {
    setFailed(undefined)
    const own = draft().text
    const result = await take({ id })
    if (!result.ok) {
      setFailed(result)
      shown.refresh()
      return
    }
    const { text, fence: lease } = result.answer
    begin(isAdding && own !== '' ? (text === '' ? own : `${text}\n\n${own}`) : text, lease, text)
    shown.change('value', result.answer)
  }

  const save = async () => {
    const lease = fence()
    if (lease === undefined || saving() || !isDirty()) return
    const { text } = draft()
    setSaving(true)
    const key = crypto.randomUUID()
    const result = await settle(meetingsApi.saveNotes({ id, fence: lease, text }, { context: { key } }))
    setSaving(false)
    if (result.ok) {
      setSavedAs(text)
      setFailed(undefined)
      shown.change('value', (notes) => notes && { ...notes, ...result.answer, text })
    } else if (result.code === 'PEN_LOST' || result.code === 'HOSTS_ONLY') lost(result)
    else setFailed(result)
  }

  const givePen = async () => {
    const lease = fence()
    if (lease === undefined) return
    const { text } = draft()
    const key = crypto.randomUUID()
    const result = await settle(meetingsApi.givePen({ id, fence: lease, text }, { context: { key } }))
    if (!result.ok) {
      if (result.code === 'PEN_LOST') lost(result)
      else setFailed(result)
      return
    }
    stop()
    drop()
    shown.refresh()
  }
  const drop = () => {
    setDraft(noDraft)
    forget()
  }

  const saver = setInterval(() => void save(), saveEvery)
  const online = () => void save()
  addEventListener('online', online)
  onCleanup(() => {
    clearInterval(saver)
    removeEventListener('online', online)
    void save()
  })

  return {
    shown,
    draft: () => draft().text,
    isMine,
    isDirty,
    saving,
    failed,
    taking: taking.busy,
    type: (text: string) => setDraft({ text, fence: fence() ?? 0 }),
    takePen: (isAdding?: boolean) => void takePen(isAdding),
    givePen: () => void givePen(),
    drop,
    /** Keeps what is typed now, before the page is left. */
    save,
    /** Text of an earlier lease that the notes do not have. */
    unsent: () => (isMine() ? '' : draft().text),
  }
}
export type NotesModel = ReturnType<typeof createNotes>
