import { createSignal, onCleanup } from 'solid-js'
import { clientOf, settle } from '#web/kernel/api.ts'
import { live as contract } from '#shared/kernel/live.api.ts'

type Hint = { readonly topic: string; readonly type: string }
type Listener = { readonly topics: () => readonly string[]; readonly hear: (hint?: Hint) => void }

export type LiveState = 'connecting' | 'live' | 'polling'
const [state, setState] = createSignal<LiveState>('connecting')

/** Whether changes arrive at once, or are looked for every half minute; pages say so. */
export const liveState = state

const listeners = new Set<Listener>()
const watched = new Set<string>()
const api = clientOf(contract)
const pollEvery = 30_000
const pingEvery = 5_000
let socket: WebSocket | undefined
let asGuest = false
let failures = 0
let started = false

const all = (hint?: Hint) => {
  for (const { topics, hear } of listeners) if (!hint || topics().includes(hint.topic)) hear(hint)
}

async function connect(): Promise<void> {
  const context = { key: crypto.randomUUID() }
  const asked = await settle(asGuest ? api.guestTicket({}, { context }) : api.ticket({}, { context }))
  if (!asked.ok) {
    retry()
    return
  }
  const opened = new WebSocket(`${asked.answer.socket}?ticket=${asked.answer.ticket}`)
  socket = opened
  opened.onopen = () => {
    const again = failures > 0
    failures = 0
    setState('live')
    for (const topic of watched) opened.send(`watch ${topic}`)
    if (again) all()
  }
  opened.onmessage = ({ data }: MessageEvent<string>) => {
    all(JSON.parse(data) as Hint)
  }
  opened.onclose = retry
}

function retry() {
  socket = undefined
  failures += 1
  if (failures > 1) setState('polling')
  setTimeout(() => void connect(), Math.min(30_000, 500 * 2 ** failures) * (0.75 + Math.random() / 2))
}

function start(guest: boolean) {
  if (started) return
  started = true
  asGuest = guest
  void connect()
  setInterval(() => {
    if (state() === 'polling' && document.visibilityState === 'visible') all()
  }, pollEvery)
  setInterval(() => {
    if (socket?.readyState === WebSocket.OPEN) socket.send('ping')
  }, pingEvery)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && state() === 'polling') all()
  })
}

/**
 * Calls `hear` when one of the records changed (or, without a socket, every half minute). Person, queues and headed
 * units are heard of anyway; other ids are watched while the owner lives.
 */
export function onChange(
  topics: () => readonly string[],
  hear: (hint?: Hint) => void,
  options: { readonly guest?: boolean } = {},
): void {
  start(options.guest ?? false)
  const listener = { topics, hear }
  listeners.add(listener)
  onCleanup(() => listeners.delete(listener))
}

/** Asks to hear of a record that is not one's own: a meeting, a task, an output. */
export function watch(topic: string): void {
  if (watched.has(topic)) return
  watched.add(topic)
  if (socket?.readyState === WebSocket.OPEN) socket.send(`watch ${topic}`)
}
