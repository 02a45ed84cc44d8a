import { createContext, createResource, Show, useContext, type Accessor, type JSX } from 'solid-js'
import { people } from '#shared/people/people.api.ts'
import type { Rights } from '#shared/people/rights.ts'
import { clientOf, settle } from '#web/kernel/api.ts'
import { Starting } from '#web/kernel/starting.tsx'

const api = clientOf(people)

/** Who I am; without a session the page becomes the sign-in, and comes back here afterwards. */
async function loadMe(): Promise<Rights> {
  const me = await settle(api.me())
  if (me.ok) return me.answer
  if (me.code !== 'SIGN_IN') throw new Error(me.code)
  toSignIn()
  // The page is being left: it goes on waiting until it is gone.
  return new Promise(() => undefined)
}

/** Leaves for the sign-in page and remembers where we were; what was typed is kept by the forms themselves. */
export function toSignIn(): void {
  const back = location.pathname + location.search
  if (!location.pathname.startsWith('/masuk')) location.assign(`/masuk?return=${encodeURIComponent(back)}`)
}

export async function signOut(): Promise<void> {
  const reply = await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  const { to } = (await reply.json()) as { to: string }
  location.assign(to)
}

export async function signOutEverywhere(): Promise<void> {
  const done = await settle(api.signOutEverywhere({}, { context: { key: crypto.randomUUID() } }))
  if (done.ok) await signOut()
}

const Me = createContext<Accessor<Rights>>()

type SessionProps = {
  /** The words that are needed at once. */
  readonly words: () => Promise<unknown>
  readonly children: JSX.Element
}

/** Gives the signed-in person to everything inside it, when these words are here as well. */
export function SessionProvider(props: SessionProps) {
  const [me] = createResource(async () => (await Promise.all([loadMe(), props.words()]))[0])
  return (
    <Show when={me()} fallback={<Starting />}>
      {(known) => <Me.Provider value={known}>{props.children}</Me.Provider>}
    </Show>
  )
}

export function useMe(): Accessor<Rights> {
  const me = useContext(Me)
  if (!me) throw new Error('useMe outside of SessionProvider')
  return me
}
