import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { Icon } from '#web/ui/icon.tsx'
import styles from '#web/ui/offline-banner.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

/** One line for the whole page while the browser has no connection. */
export function OfflineBanner() {
  const t = useWords(uiWords)
  const [isOnline, setOnline] = createSignal(navigator.onLine)
  const look = () => setOnline(navigator.onLine)
  onMount(() => {
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
  })
  onCleanup(() => {
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
  })
  return (
    <div role="status">
      <Show when={!isOnline()}>
        <p class={styles.banner} data-tone="warning">
          <Icon name="wifi-off" />
          <span>{t.offline()}</span>
        </p>
      </Show>
    </div>
  )
}
