import { For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import styles from '#web/ui/stepper.module.css'
import { uiWords } from '#web/ui/ui-words.ts'

/** Where a form in steps stands: "Langkah 2 dari 3", the step as the page's heading, and the name of the next. */
export function Stepper(props: { current: number; steps: readonly string[] }) {
  const t = useWords(uiWords)
  return (
    <header class={styles.stepper}>
      <p class={styles.line}>{t.steps(props.current, props.steps.length)}</p>
      <h1 tabindex="-1">{props.steps[props.current - 1]}</h1>
      <div class={styles.bars} aria-hidden="true">
        <For each={props.steps}>{(_, index) => <i data-done={index() < props.current ? '' : undefined} />}</For>
      </div>
      <Show when={props.steps[props.current]}>{(next) => <p class={styles.line}>{t.nextStep(next())}</p>}</Show>
    </header>
  )
}
