import { createSignal, For, Show } from 'solid-js'
import { threadAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { outputStateName } from '#web/outputs/output-state.ts'
import { threadWords } from '#web/outputs/thread-words.ts'
import type { ThreadWords } from '#web/outputs/thread-lines.ts'
import styles from '#web/outputs/thread.module.css'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Section } from '#web/ui/section.tsx'
import { StateBadge } from '#web/ui/state.tsx'
import { showToast } from '#web/ui/toast.tsx'
import { lastedWords, spanWords } from '#web/work/desk.ts'
import { workWords } from '#web/work/work-words.ts'
import type { OutputDetail, ThreadDesk, ThreadStep } from '#shared/outputs/outputs.api.ts'

type SideProps = {
  readonly output: OutputDetail
  readonly steps: readonly ThreadStep[]
  readonly desks: readonly ThreadDesk[]
  readonly total: string | undefined
}

const isUnbroken = (desks: readonly ThreadDesk[]) =>
  desks.every((desk, i) => i === desks.length - 1 || desk.until === desks[i + 1]?.from)

function deskName(t: ThreadWords, { kind, name }: ThreadDesk): string {
  if (kind === 'queue') return t.queue()
  if (kind === 'desk') return name
  return name === '' ? t.waitsForReviewer() : t.reviewing(name)
}

/** Beside the trail: where it stands, how long it took, and at whose desk it was all the while. */
export function ThreadSide(props: SideProps) {
  const t = useWords(threadWords)
  const w = useWords(workWords)
  const now = useNow()
  const counted = () => props.steps.find(({ kind }) => kind === 'counted')
  const took = () => {
    const from = props.steps[0]?.at
    if (from === undefined) return ''
    const until = counted()?.at
    const lasted = lastedWords(w, { from, until: until ?? now() }, props.output.zone, now())
    return until ? t.tookDays(lasted) : t.soFar(lasted)
  }
  return (
    <>
      <Section title={t.summary()} size="small">
        <Facts
          facts={[
            { term: t.state(), value: <StateBadge state={outputStateName(props.output.state)} /> },
            { term: t.countedTerm(), value: counted() ? (props.total ?? '…') : t.notCounted() },
            { term: t.took(), value: took() },
          ]}
        />
      </Section>
      <Section title={t.desks()} size="small">
        <ol role="list" class={styles.desks}>
          <For each={props.desks}>{(desk) => <Desk desk={desk} zone={props.output.zone} />}</For>
        </ol>
        <Show when={isUnbroken(props.desks)}>
          <p class={styles.unbroken}>{t.unbroken()}</p>
        </Show>
      </Section>
      <Share output={props.output} />
    </>
  )
}

function Desk(props: { readonly desk: ThreadDesk; readonly zone: OutputDetail['zone'] }) {
  const t = useWords(threadWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const when = () => {
    const { from, span } = spanWords(props.desk, me().zone)
    return span ?? t.since(from)
  }
  return (
    <li aria-current={props.desk.until ? undefined : 'true'}>
      <Show when={props.desk.kind !== 'queue' && props.desk.name} fallback={<Icon name="inbox" />}>
        {(name) => <Avatar name={name()} />}
      </Show>
      <span>
        {deskName(t, props.desk)}
        <span class={styles.when}>{when()}</span>
      </span>
      <span class="muted num">{lastedWords(w, props.desk, props.zone, now())}</span>
    </li>
  )
}

function Share(props: { readonly output: OutputDetail }) {
  const t = useWords(threadWords)
  const [isManual, setManual] = createSignal(false)
  const link = () => `${location.origin}${threadAddress(props.output.id)}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link())
      showToast({ text: t.linkCopied() })
    } catch {
      setManual(true)
    }
  }
  return (
    <div class={styles.share}>
      <Button icon="link" onClick={() => void copy()}>
        {t.copyLink()}
      </Button>
      <Button icon="printer" onClick={() => print()}>
        {t.print()}
      </Button>
      <Show when={isManual()}>
        <p class="small" role="status">
          {t.linkManual()} <span class={styles.link}>{link()}</span>
        </p>
      </Show>
    </div>
  )
}
