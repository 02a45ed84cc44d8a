import { For, Match, Show, Switch } from 'solid-js'
import { ownDocument, queueAddress, reviewAddress } from '#web/kernel/addresses.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { createReviews } from '#web/today/create-reviews.ts'
import { needsAction, type Need } from '#web/today/need-action.ts'
import { todayWords } from '#web/today/today-words.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { Section } from '#web/ui/section.tsx'
import { createMyWork } from '#web/work/create-my-work.ts'
import { HandoverRow, TaskRow } from '#web/work/task-row.tsx'
import { WorkNotice } from '#web/work/work-notice.tsx'

const mineAddress = `${queueAddress}?tampilan=milik-saya`
const freeAddress = `${queueAddress}?tampilan=belum-diambil`

/** Perlu tindakan Anda: late, for today, waiting for my answer, then by due day. */
export function ActionList() {
  const t = useWords(todayWords)
  const me = useMe()
  const { work, refused, refresh } = createMyWork()
  const reviews = createReviews()
  const needs = () => {
    const known = work()
    return known && needsAction(known, reviews())
  }
  const hasQueue = () => Object.keys(me().queues).length > 0
  return (
    <Section
      title={t.actions()}
      count={needs()?.count || undefined}
      action={
        <Show when={needs()?.count}>
          <a href={mineAddress}>{t.seeAll()}</a>
        </Show>
      }
    >
      <WorkNotice refused={refused()} onRetry={refresh} />
      <Show when={needs()} fallback={<Show when={!refused()}>{<Loading />}</Show>}>
        {(known) => (
          <Show
            when={known().count > 0}
            fallback={
              <Empty
                title={t.noActions()}
                text={hasQueue() ? t.noActionsText() : t.noQueueText()}
                action={
                  <Show when={hasQueue()}>
                    <ButtonLink href={freeAddress}>{t.takeTask()}</ButtonLink>
                  </Show>
                }
              />
            }
          >
            <Rows label={t.actions()}>
              <For each={known().shown}>{(need) => <NeedRow need={need} />}</For>
            </Rows>
          </Show>
        )}
      </Show>
    </Section>
  )
}

function NeedRow(props: { readonly need: Need }) {
  const t = useWords(todayWords)
  const as = <K extends Need['kind']>(kind: K) =>
    props.need.kind === kind ? (props.need as Extract<Need, { kind: K }>) : undefined
  return (
    <Switch>
      <Match when={as('task')}>{(need) => <TaskRow row={need().row} />}</Match>
      <Match when={as('handover')}>{(need) => <HandoverRow handover={need().handover} />}</Match>
      <Match when={as('review')}>
        {(need) => (
          <Row
            title={t.reviewNamed(need().row.title)}
            href={reviewAddress(need().row.id)}
            rel={ownDocument}
            state="in_review"
            meta={
              <>
                <span class="code">{need().row.number}</span>, {t.review(need().row.authorName)}
              </>
            }
          />
        )}
      </Match>
    </Switch>
  )
}
