import { createEffect, createMemo, createSignal, onCleanup, onMount } from 'solid-js'
import { settle } from '#web/kernel/api.ts'
import { liveState, onChange } from '#web/kernel/live.ts'
import type { Refused } from '#web/kernel/refusal-notice.tsx'
import { readSaved, save } from '#web/kernel/saved.ts'
import { doorApi, oneKey } from '#web/meetings/door-api.ts'
import type { Shown } from '#web/meetings/guest-knock.tsx'

type Waiting = Awaited<ReturnType<typeof doorApi.waiting>>

/** Where a guest stands: at the link, in the waiting room, let in, or told why not. */
export type GuestStep =
  | { readonly at: 'looking' }
  | { readonly at: 'link'; readonly shown: Shown }
  | { readonly at: 'waiting'; readonly place: Waiting }
  | { readonly at: 'admitted'; readonly place: Waiting }
  | { readonly at: 'refused'; readonly refused: Refused; readonly zone?: string }

const hereEvery = 30_000
/** Answers that say nothing about the place itself; what is shown stays. */
const passing = new Set(['OFFLINE', 'BROKEN', 'TRY_AGAIN', 'TOO_MANY'])

/** A guest's way in by one link; it survives a reload, and a second browser knocks for itself. */
export function createGuest(link: string, token: string) {
  const [step, setStep] = createSignal<GuestStep>({ at: 'looking' })
  const name = `guest-of.${link}`

  const stepOf = (place: Waiting): GuestStep => {
    const { state, decidedByName } = place
    if (state === 'WAITING') return { at: 'waiting', place }
    if (state === 'ADMITTED') return { at: 'admitted', place }
    const code = state === 'DECLINED' ? 'GUEST_DECLINED' : 'GUEST_LEFT'
    return { at: 'refused', refused: { code, tells: { decidedByName } }, zone: place.zone }
  }
  const look = async () => {
    const result = await settle(doorApi.look({ link: link as never, token }, oneKey()))
    setStep(result.ok ? { at: 'link', shown: result.answer } : { at: 'refused', refused: result })
  }
  const hear = async (isPoll = false) => {
    const result = await settle(isPoll ? doorApi.stillHere({}, oneKey()) : doorApi.waiting())
    if (result.ok) setStep(stepOf(result.answer))
    else if (result.code === 'SIGN_IN' || result.code === 'NOT_FOUND') await look()
    else if (!passing.has(result.code) || step().at === 'looking') setStep({ at: 'refused', refused: result })
  }
  const begin = async () => {
    const known = readSaved(name)
    if (!known) return look()
    const result = await settle(doorApi.waiting())
    if (result.ok && result.answer.guest === known && result.answer.state !== 'LEFT') setStep(stepOf(result.answer))
    else if (!result.ok && result.code !== 'SIGN_IN' && result.code !== 'NOT_FOUND') {
      setStep({ at: 'refused', refused: result })
    } else await look()
  }
  const meetingOf = createMemo(
    () => {
      const now = step()
      return now.at === 'waiting' || now.at === 'admitted' ? now.place : undefined
    },
    undefined,
    { equals: (a, b) => a?.guest === b?.guest },
  )

  onMount(() => void begin())
  const timer = setInterval(() => {
    if (step().at === 'waiting' && liveState() === 'polling') void hear(true)
  }, hereEvery)
  onCleanup(() => clearInterval(timer))

  // Only a guest with a place has a session that may listen.
  createEffect(() => {
    const known = meetingOf()
    if (known)
      onChange(
        () => [known.guest, known.meeting],
        () => void hear(),
        { guest: true },
      )
  })
  return {
    step,
    again: () => void begin(),
    toLink: () => void look(),
    refuse: (refused: Refused) => setStep({ at: 'refused', refused }),
    knocked: (guest: string) => {
      save(name, guest)
      void hear()
    },
    hear: () => void hear(),
    withdraw: async () => {
      const result = await settle(doorApi.withdraw({}, oneKey()))
      if (result.ok) setStep({ at: 'refused', refused: { code: 'GUEST_LEFT', tells: {} } })
      else void hear()
    },
  }
}
export type GuestModel = ReturnType<typeof createGuest>
