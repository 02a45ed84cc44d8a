import { onMount, type JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { taskAddress } from '#web/kernel/addresses.ts'
import { createWide } from '#web/kernel/create-wide.ts'
import { useWords } from '#web/kernel/words.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Side } from '#web/ui/split.tsx'
import styles from '#web/work/task.module.css'
import { taskWords } from '#web/work/task-words.ts'

type TaskPanelProps = {
  readonly title: string
  readonly task: string
  /** The id of its form, for the button in the foot. */
  readonly form: string
  readonly foot: JSX.Element
  readonly children: JSX.Element
  readonly onSubmit: () => void
}

/** A form beside the task, a page of its own on a phone; its heading takes the focus when it opens. */
export function TaskPanel(props: TaskPanelProps) {
  const t = useWords(taskWords)
  const isWide = createWide()
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  return (
    <Side
      label={props.title}
      head={
        <>
          <Dynamic
            component={isWide() ? 'h2' : 'h1'}
            ref={(element: HTMLHeadingElement) => (heading = element)}
            tabindex="-1"
          >
            {props.title}
          </Dynamic>
          <ButtonLink
            look="quiet"
            size="small"
            icon="x"
            label={t.closePanel(props.title)}
            href={taskAddress(props.task)}
          />
        </>
      }
      foot={props.foot}
    >
      <form
        id={props.form}
        class={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          props.onSubmit()
        }}
      >
        {props.children}
      </form>
    </Side>
  )
}
