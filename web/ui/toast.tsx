import { createSignal, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { Icon } from '#web/ui/icon.tsx'
import styles from '#web/ui/toast.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

type Toast = { readonly text: string; readonly action?: { readonly text: string; readonly onClick: () => void } }

const shownFor = 8000
const [toast, setToast] = createSignal<Toast>()
let timer: ReturnType<typeof setTimeout> | undefined

const hide = () => setToast(undefined)

/** Says briefly that something worked; one at a time, 8 seconds, or until dismissed when it has an action. Never for errors. */
export function showToast(next: Toast): void {
  clearTimeout(timer)
  setToast(next)
  if (!next.action) timer = setTimeout(hide, shownFor)
}

/** Where toasts appear; once, at the root. */
export function ToastRegion() {
  const t = useWords(uiWords)
  return (
    <div class={styles.region} role="status" aria-label={t.notifications()}>
      <Show when={toast()}>
        {(shown) => (
          <div class={styles.toast}>
            <span>{shown().text}</span>
            <Show when={shown().action}>
              {(action) => (
                <button
                  type="button"
                  onClick={() => {
                    action().onClick()
                    hide()
                  }}
                >
                  {action().text}
                </button>
              )}
            </Show>
            <button type="button" class={styles.close} aria-label={t.close()} onClick={hide}>
              <Icon name="x" size={16} />
            </button>
          </div>
        )}
      </Show>
    </div>
  )
}
