import { createMemo, For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { formatNumber } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import { compareFiles } from '#web/outputs/compare-files.ts'
import { compareTexts, type Piece } from '#web/outputs/compare-texts.ts'
import styles from '#web/outputs/compare.module.css'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { reviewWords } from '#web/outputs/review-words.ts'
import { Icon } from '#web/ui/icon.tsx'
import { Section } from '#web/ui/section.tsx'
import type { Verdict, Version } from '#shared/outputs/output.ts'

type CompareProps = {
  readonly before: Version
  readonly after: Version
  /** What was asked for after the earlier version. */
  readonly asked: Verdict | undefined
}

/** What changed between two versions: files by their prints, text side by side, figures, and each answered point. */
export function CompareVersions(props: CompareProps) {
  const t = useWords(reviewWords)
  const o = useWords(outputsWords)
  const files = createMemo(() => compareFiles(props.before.files, props.after.files))
  const figures = ({ quantity, measure, indicatorName }: Version) =>
    `${o.amount(formatNumber(quantity), measure)}, ${indicatorName}`
  return (
    <div class={styles.compare}>
      <h2>{t.compareTitle(props.before.version, props.after.version)}</h2>
      <Show when={props.asked?.points.length}>
        <Section title={o.answers()} level={3}>
          <dl class={styles.pairs}>
            <For each={props.asked?.points}>
              {(point) => (
                <div>
                  <dt>{point.text}</dt>
                  <dd>{props.after.answers.find((answer) => answer.point === point.id)?.text}</dd>
                </div>
              )}
            </For>
          </dl>
        </Section>
      </Show>
      <Section title={o.files()} level={3} count={files().length}>
        <ul role="list" class={styles.files}>
          <For each={files()}>
            {({ file, change }) => (
              <li>
                <Icon name="file-text" />
                <span class={styles.name}>{file.name}</span>
                <span class={change === 'unchanged' ? 'muted' : 'strong'}>{t[change]()}</span>
              </li>
            )}
          </For>
        </ul>
      </Section>
      <Section title={o.summary()} level={3}>
        <Texts {...props} />
      </Section>
      <Section title={t.figures()} level={3}>
        <div class={styles.sides}>
          <p>
            <span class="fine muted">{t.before(props.before.version)}</span>
            {figures(props.before)}
          </p>
          <p>
            <span class="fine muted">{t.before(props.after.version)}</span>
            {figures(props.after)}
          </p>
        </div>
      </Section>
    </div>
  )
}

function Texts(props: CompareProps) {
  const t = useWords(reviewWords)
  const pieces = createMemo(() => compareTexts(props.before.summary, props.after.summary))
  const isSame = () => pieces().every(({ kind }) => kind === 'same')
  return (
    <Show when={!isSame()} fallback={<p class="small muted">{t.textSame()}</p>}>
      <div class={styles.sides}>
        <div>
          <span class="fine muted">{t.before(props.before.version)}</span>
          <p class={styles.prose}>
            <For each={pieces()}>{(piece) => <PieceOf piece={piece} shows="removed" label={t.removedText()} />}</For>
          </p>
        </div>
        <div>
          <span class="fine muted">{t.before(props.after.version)}</span>
          <p class={styles.prose}>
            <For each={pieces()}>{(piece) => <PieceOf piece={piece} shows="added" label={t.addedText()} />}</For>
          </p>
        </div>
      </div>
    </Show>
  )
}

const PieceOf = (props: { readonly piece: Piece; readonly shows: 'added' | 'removed'; readonly label: string }) => (
  <>
    <Show when={props.piece.kind === 'same'}>{props.piece.text}</Show>
    <Show when={props.piece.kind === props.shows}>
      <Dynamic component={props.shows === 'added' ? 'ins' : 'del'} class={styles[props.shows]}>
        <span class="visually-hidden">{props.label}: </span>
        {props.piece.text}
      </Dynamic>
    </Show>
  </>
)
