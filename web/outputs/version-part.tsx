import { For, Show } from 'solid-js'
import { fileAddress, indicatorAddress, ownDocument, receiptAddress } from '#web/kernel/addresses.ts'
import { formatMoment, formatNumber, formatSize } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { Hash } from '#web/outputs/hash.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import styles from '#web/outputs/output.module.css'
import { OutsideLinks } from '#web/outputs/outside-links.tsx'
import { periodWords } from '#web/outputs/period-words.ts'
import { VerdictPart } from '#web/outputs/verdict-part.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Section } from '#web/ui/section.tsx'
import type { EvidenceFile, Verdict, Version } from '#shared/outputs/output.ts'

type VersionProps = {
  readonly output: string
  readonly version: Version
  readonly verdict: Verdict | undefined
  /** The points that this version answers. */
  readonly asked: Verdict | undefined
  readonly isNewest: boolean
  readonly isMine: boolean
}

/** One version as it was handed in, with what the reviewer said of it; it never changes. */
export function VersionPart(props: VersionProps) {
  const t = useWords(outputsWords)
  const me = useMe()
  const of = () => props.version
  return (
    <Section
      title={t.version(of().version)}
      {...(props.isNewest && { count: t.newest() })}
      action={
        <Show when={props.isMine && of().by === me().person}>
          <a href={receiptAddress(props.output, of().version)} rel={ownDocument}>
            {t.receipt()}
          </a>
        </Show>
      }
    >
      <div class={styles.version}>
        <p class="small muted">{t.sentBy(of().byName, formatMoment(of().at, me().zone))}</p>
        <p class={styles.prose}>{of().summary}</p>
        <FileRows output={props.output} files={of().files} />
        <OutsideLinks links={of().links} class={styles.links} />
        <Facts
          facts={[
            { term: t.quantity(), value: t.amount(formatNumber(of().quantity), of().measure) },
            {
              term: t.indicator(),
              value: <a href={indicatorAddress(of().indicator)}>{of().indicatorName}</a>,
            },
            { term: t.period(), value: periodWords(t, of().period) },
          ]}
        />
        <Answers {...props} />
        <Show when={props.verdict}>{(verdict) => <VerdictPart verdict={verdict()} files={of().files} />}</Show>
      </div>
    </Section>
  )
}

/** Files with size and print; each opens in the browser or goes to the device. */
export function FileRows(props: { readonly output: string; readonly files: readonly EvidenceFile[] }) {
  const t = useWords(outputsWords)
  return (
    <Show when={props.files.length > 0} fallback={<p class="small muted">{t.noFiles()}</p>}>
      <ul role="list" class={styles.files}>
        <For each={props.files}>
          {(file) => (
            <li>
              <Icon name="file-text" />
              <div>
                <a href={fileAddress(props.output, file.upload)} rel={ownDocument}>
                  {file.name}
                </a>
                <p class="fine muted">
                  {formatSize(file.size)} · <Hash value={file.sha256} name={file.name} />
                </p>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

function Answers(props: VersionProps) {
  const t = useWords(outputsWords)
  const pointOf = (id: string) => props.asked?.points.find((point) => point.id === id)?.text
  return (
    <Show when={props.version.answers.length > 0}>
      <div class={styles.part}>
        <h3 class="small strong">{t.answers()}</h3>
        <dl class={styles.pairs}>
          <For each={props.version.answers}>
            {(answer) => (
              <div>
                <dt>{pointOf(answer.point)}</dt>
                <dd>{answer.text}</dd>
              </div>
            )}
          </For>
        </dl>
      </div>
    </Show>
  )
}
