import { createSignal } from 'solid-js'
import { useNow } from '#web/kernel/clock.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { createIntent } from '#web/kernel/create-intent.ts'
import { onChange, watch } from '#web/kernel/live.ts'
import { useWords } from '#web/kernel/words.tsx'
import { meetingsApi } from '#web/meetings/meetings-api.ts'
import { loadSentences, useMeetingsSentence } from '#web/meetings/meetings-notice.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { showToast } from '#web/ui/toast.tsx'
import { isCutOff } from '#shared/meetings/lobby.rules.ts'
import type { LobbyRow } from '#shared/meetings/lobby.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import { notesSaved } from '#shared/meetings/notes-hint.ts'

type Answer = { readonly id: MeetingId; readonly guest: LobbyRow['guest'] }

/** Who waits at the door, by push, and the two answers; somebody who decides late reads who was first. */
export function createLobby(id: MeetingId, zone: () => string) {
  const t = useWords(meetingsWords)
  const now = useNow()
  const sentence = useMeetingsSentence(zone)
  const rows = createFresh(
    () => ({ id }),
    (input) => meetingsApi.lobby(input),
  )
  watch(id)
  onChange(
    () => [id],
    (hint) => {
      if (hint?.type !== notesSaved) rows.refresh()
    },
  )
  const [admit] = createIntent((input: Answer, options) => meetingsApi.admit(input, options))
  const [decline] = createIntent((input: Answer, options) => meetingsApi.decline(input, options))
  const [busy, setBusy] = createSignal<string>()

  const waitingRows = () => rows.value()?.rows.filter(({ state }) => state === 'WAITING') ?? []
  const decide = async (guest: string, ask: typeof admit, said: (name: string) => string) => {
    const row = waitingRows().find((each) => each.guest === guest)
    if (!row || busy() !== undefined) return
    const { guest: known, name } = row
    setBusy(guest)
    const result = await ask({ id, guest: known })
    if (!result.ok) await loadSentences()
    setBusy(undefined)
    showToast({ text: result.ok ? said(name) : sentence(result) })
    rows.refresh()
  }
  return {
    waiting: () =>
      waitingRows().map((row) => ({
        id: row.guest,
        name: row.name,
        affiliation: isCutOff(row, now()) ? `${row.affiliation}, ${t.cutOff()}` : row.affiliation,
        since: row.since,
      })),
    busy,
    admit: (guest: string) => void decide(guest, admit, t.admitted),
    decline: (guest: string) => void decide(guest, decline, t.declined),
  }
}
export type Lobby = ReturnType<typeof createLobby>
