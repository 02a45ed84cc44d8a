import { For, Show, type JSX } from 'solid-js'
import { formatNumber, formatSize } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { submitWords } from '#web/outputs/submit-words.ts'
import { periodWords } from '#web/outputs/period-words.ts'
import { linksOf } from '#web/outputs/submit-draft.ts'
import type { Submit, SubmitProps } from '#web/outputs/submit-state.ts'
import styles from '#web/outputs/submit.module.css'
import { Section } from '#web/ui/section.tsx'

type StepProps = SubmitProps & { readonly submit: Submit; readonly hrefOf: (step: number) => string }

/** The last step: every answer once more, each group with the way back to it. */
export default function StepCheck(props: StepProps) {
  const t = useWords(submitWords)
  const o = useWords(outputsWords)
  const draft = () => props.submit.draft()
  const amount = () => {
    const read = props.submit.amount()
    return read.kind === 'number' && o.amount(formatNumber(read.value), props.submit.chosen()?.measure ?? '')
  }
  const pending = () => props.submit.uploads.rows.filter(({ state }) => state !== 'done').length
  return (
    <>
      <p class="muted">{t.checkLead()}</p>
      <Show when={props.submit.asked}>
        {(asked) => (
          <Group title={t.pointsOf(asked().version)} href={props.hrefOf(1)} change={t.changeAnswers()}>
            <For each={asked().points}>
              {(point) => <Answer term={point.text} value={draft().answers[point.id]?.trim()} />}
            </For>
          </Group>
        )}
      </Show>
      <Group title={t.what()} href={props.hrefOf(1)} change={t.changeWhat()}>
        <Answer term={t.summary()} value={draft().summary.trim()} />
        <Answer
          term={t.indicator()}
          value={props.submit.chosen() && `${props.submit.chosen()?.code ?? ''}, ${props.submit.chosen()?.title ?? ''}`}
        />
        <Answer term={o.period()} value={periodWords(o, props.countable.period)} />
      </Group>
      <Group title={t.filesAndLinks()} href={props.hrefOf(2)} change={t.changeFiles()}>
        <Answer
          term={t.files()}
          value={
            <Show when={props.submit.uploads.rows.length > 0} fallback={t.none()}>
              <ul role="list" class={styles.list}>
                <For each={props.submit.uploads.rows}>
                  {(row) => (
                    <li class={styles.name}>
                      {row.name} <span class="fine muted">{formatSize(row.size)}</span>
                    </li>
                  )}
                </For>
              </ul>
              <Show when={pending()}>
                <p class={styles.missing}>{t.stillUploading(pending())}</p>
              </Show>
            </Show>
          }
        />
        <Answer
          term={o.links()}
          value={
            <Show when={linksOf(draft()).length > 0} fallback={t.none()}>
              <ul role="list" class={styles.list}>
                <For each={linksOf(draft())}>{(link) => <li class={styles.name}>{link}</li>}</For>
              </ul>
            </Show>
          }
        />
        <Answer term={t.quantity()} value={amount()} />
        <Answer term={t.statementTerm()} value={draft().isAuthentic && t.stated()} missing={t.notStated()} />
      </Group>
    </>
  )
}

const Group = (props: {
  readonly title: string
  readonly href: string
  readonly change: string
  readonly children: JSX.Element
}) => {
  const t = useWords(submitWords)
  return (
    <Section
      title={props.title}
      size="small"
      action={
        <a href={props.href} aria-label={props.change}>
          {t.change()}
        </a>
      }
    >
      <dl class={styles.answers}>{props.children}</dl>
    </Section>
  )
}

function Answer(props: { readonly term: string; readonly value: JSX.Element; readonly missing?: string }) {
  const t = useWords(submitWords)
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>
        <Show when={props.value} fallback={<span class={styles.missing}>{props.missing ?? t.notFilled()}</span>}>
          {props.value}
        </Show>
      </dd>
    </div>
  )
}
