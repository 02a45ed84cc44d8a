import { type Accessor, createSignal, onCleanup } from 'solid-js'

export type Permission = PermissionState | 'unknown'

/** Whether the browser would give the device, followed while the page is open; some browsers do not tell. */
export function createPermission(name: 'microphone' | 'camera'): Accessor<Permission> {
  const [state, setState] = createSignal<Permission>('unknown')
  let status: PermissionStatus | undefined
  let isOver = false
  const follow = () => {
    if (status) setState(status.state)
  }
  const ask = async () => {
    try {
      const answer = await navigator.permissions.query({ name })
      if (isOver) return
      status = answer
      status.addEventListener('change', follow)
      follow()
    } catch {
      setState('unknown')
    }
  }
  onCleanup(() => {
    isOver = true
    status?.removeEventListener('change', follow)
  })
  void ask()
  return state
}
