import { useParams } from '@solidjs/router'
import { createEffect, For, Match, Switch } from 'solid-js'
import { outputAddress, ownDocument, queueAddress, receiptFile } from '#web/kernel/addresses.ts'
import { createFresh } from '#web/kernel/create-fresh.ts'
import { formatNumber, formatSize } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { language, useWords } from '#web/kernel/words.tsx'
import { Hash } from '#web/outputs/hash.tsx'
import { outputsApi } from '#web/outputs/outputs-api.ts'
import { OutputsNotice } from '#web/outputs/outputs-notice.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { submitWords } from '#web/outputs/submit-words.ts'
import styles from '#web/outputs/submit.module.css'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { Receipt } from '#web/ui/receipt.tsx'
import { Section } from '#web/ui/section.tsx'
import { spokenInstant } from '#shared/calendar/spoken-time.ts'
import { isZone } from '#shared/calendar/zone.ts'
import type { OutputId } from '#shared/outputs/output.ts'

type Received = Awaited<ReturnType<typeof outputsApi.receipt>>

/** Tanda terima: the proof of handing in; it reads the same when it is opened again. */
export default function ReceiptPage() {
  const t = useWords(submitWords)
  const o = useWords(outputsWords)
  const params = useParams<{ id: string; version: string }>()
  const receipt = createFresh(
    () => ({ id: params.id as OutputId, version: params.version }),
    (asked) => outputsApi.receipt(asked),
  )
  usePageTitle(() => receipt.value()?.number ?? o.receipt())
  useFrame(() => ({ title: o.receipt(), back: { href: queueAddress, text: t.toQueue() } }))
  createEffect(() => {
    if (receipt.value()) document.querySelector<HTMLElement>('main h1')?.focus()
  })
  return (
    <Page>
      <Switch fallback={<Loading heading={o.receipt()} lines={6} />}>
        <Match when={receipt.value()}>{(known) => <Shown receipt={known()} />}</Match>
        <Match when={receipt.refused()}>
          {(refused) => (
            <>
              <PageHead title={o.receipt()} />
              <OutputsNotice refused={refused()} onRetry={receipt.refresh} />
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}

function Shown(props: { readonly receipt: Received }) {
  const t = useWords(submitWords)
  const o = useWords(outputsWords)
  const me = useMe()
  const spoken = (at: string) => {
    const { zone } = props.receipt
    return spokenInstant(at, isZone(zone) ? zone : me().zone, language())
  }
  return (
    <>
      <Receipt
        title={t.sent()}
        number={props.receipt.number}
        lead={
          <>
            <p class="num">{spoken(props.receipt.at)}</p>
            <p>{t.receiptBy(props.receipt.authorName, o.version(props.receipt.version))}</p>
          </>
        }
        next={
          <ol>
            <li>{t.nextReview(spoken(props.receipt.reviewDue))}</li>
            <li>{t.nextTold()}</li>
            <li>{t.nextReturn()}</li>
          </ol>
        }
      >
        <span class={styles.print}>
          <ButtonLink
            look="primary"
            icon="download"
            href={receiptFile(props.receipt.id, props.receipt.version, language())}
            rel={ownDocument}
            download=""
          >
            {t.downloadReceipt()}
          </ButtonLink>
          <Button icon="printer" onClick={() => print()}>
            {t.print()}
          </Button>
          <a href={outputAddress(props.receipt.id)} rel={ownDocument}>
            {t.seeOutput()}
          </a>
          <a href={queueAddress}>{t.toQueue()}</a>
        </span>
      </Receipt>
      <div class={styles.receipt}>
        <Section title={t.received()} size="small">
          <Facts
            facts={[
              { term: o.task(), value: `${props.receipt.title} (${props.receipt.taskNumber})` },
              { term: o.indicator(), value: props.receipt.indicatorName },
              {
                term: o.quantity(),
                value: o.amount(formatNumber(props.receipt.quantity), props.receipt.measure),
              },
            ]}
          />
          <ul role="list" class={styles.received}>
            <For each={props.receipt.files}>
              {(file) => (
                <li>
                  <span class={styles.name}>{file.name}</span>
                  <span class="fine muted">
                    {formatSize(file.size)} · <Hash value={file.sha256} name={file.name} isWhole />
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </div>
    </>
  )
}
