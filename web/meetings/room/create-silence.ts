import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import { createLevel } from '#web/meetings/room/create-level.ts'

const patienceMs = 4_000

type Silence = {
  readonly isSilent: Accessor<boolean>
  /** LiveKit heard nothing at first: listen more closely from now on. */
  readonly suspect: () => void
}

/**
 * A microphone that is on and gives nothing at all: muted by the system or by its own switch. The first sound, however
 * soft, ends it, for noise suppression makes a quiet room silent at times.
 */
export function createSilence(microphone: Accessor<MediaStreamTrack | undefined>): Silence {
  const [isSuspected, setSuspected] = createSignal(false)
  const [isSilent, setSilent] = createSignal(false)
  const track = createMemo(microphone)
  const level = createLevel(() => (isSuspected() ? track() : undefined))
  createEffect(() => {
    setSilent(false)
    if (!isSuspected() || !track()) return
    const timer = setTimeout(() => setSilent(true), patienceMs)
    onCleanup(() => clearTimeout(timer))
  })
  createEffect(() => {
    if (level() > 0) setSuspected(false)
  })
  return { isSilent, suspect: () => setSuspected(true) }
}
