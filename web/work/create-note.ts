import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js'
import { createKept } from '#web/kernel/create-kept.ts'
import { settle } from '#web/kernel/api.ts'
import { changesSince, isNothing, knownOf, type Changes, type Known } from '#web/work/changes.ts'
import { workApi } from '#web/work/work-api.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

const quietFor = 3000

/**
 * The note that somebody is writing: every letter stays on the device, after a pause also with the task, whatever
 * others do to it meanwhile. `changes`: what they did since the first letter.
 */
export function createNote(task: () => TaskDetail, me: string) {
  const { id } = untrack(task)
  const [text, setText, forget] = createKept(`note.${me}.${id}`, untrack(task).draft?.text ?? '', (found) =>
    typeof found === 'string' && found !== '' ? found : undefined,
  )
  const [known, setKnown] = createSignal<Known>(knownOf(untrack(task)))
  const isWriting = createMemo(() => text().trim() !== '')
  const look = () => setKnown(knownOf(untrack(task)))
  const changes = createMemo<Changes | undefined>(() => {
    if (!isWriting()) return undefined
    const found = changesSince(known(), task(), me)
    return isNothing(found) ? undefined : found
  })
  const write = (next: string) => {
    // The first letter: from here on, what others do is news.
    if (!isWriting()) look()
    setText(next)
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const keepWithTask = () => {
    const context = { key: crypto.randomUUID() }
    void settle(workApi.saveDraft({ id, text: text() }, { context }))
  }
  createEffect(
    on(
      text,
      () => {
        clearTimeout(timer)
        timer = setTimeout(keepWithTask, quietFor)
      },
      { defer: true },
    ),
  )
  onCleanup(() => {
    clearTimeout(timer)
  })
  return {
    text,
    write,
    changes,
    /** I have read what changed. */
    look,
    /** The note was saved: nothing of it stays on the device. */
    done: () => {
      setText('')
      forget()
      clearTimeout(timer)
      keepWithTask()
    },
  }
}
