import { For, Show } from 'solid-js'
import { indicatorAddress, ownDocument, reviewAddress, taskAddress, threadAddress } from '#web/kernel/addresses.ts'
import { useNow } from '#web/kernel/clock.ts'
import { createWide } from '#web/kernel/create-wide.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { createOutputOffers } from '#web/outputs/create-output.ts'
import { outputStateName, reviewerWords } from '#web/outputs/output-state.ts'
import styles from '#web/outputs/output.module.css'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { reviewWords } from '#web/outputs/review-words.ts'
import { ToMend } from '#web/outputs/to-mend.tsx'
import { VersionPart } from '#web/outputs/version-part.tsx'
import { Withdraw } from '#web/outputs/withdraw.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Columns, Stack } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Section } from '#web/ui/section.tsx'
import { StateBadge } from '#web/ui/state.tsx'
import { untilWords } from '#web/work/spoken.ts'
import { workWords } from '#web/work/work-words.ts'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'

/** State, what to mend, and every version with its verdict, the newest first. */
export function OutputBody(props: { readonly output: OutputDetail; readonly onChanged: () => void }) {
  const t = useWords(outputsWords)
  const r = useWords(reviewWords)
  const w = useWords(workWords)
  const me = useMe()
  const now = useNow()
  const isWide = createWide()
  const offers = createOutputOffers(() => props.output)
  const speaker = () => ({ t, w, me: me().person, zone: me().zone, now: now() })
  const newestFirst = () => [...props.output.versions].sort((a, b) => b.version - a.version)
  const verdictOn = (version: number) => props.output.verdicts.find((each) => each.version === version)
  const isWaiting = () => props.output.state === 'SUBMITTED' || props.output.state === 'IN_REVIEW'
  return (
    <>
      <PageHead
        title={props.output.title}
        parent={isWide() ? { href: taskAddress(props.output.task), text: props.output.taskNumber } : undefined}
        number={props.output.number}
        states={
          <>
            <StateBadge state={outputStateName(props.output.state)} />
            <span class="small muted">{reviewerWords(speaker(), props.output)}</span>
          </>
        }
        actions={
          <>
            <Show when={isWaiting() && (offers.isMyReview() || !offers.whyNotReview())}>
              <ButtonLink look="primary" href={reviewAddress(props.output.id)} rel={ownDocument}>
                {offers.isMyReview() ? r.goOnReviewing() : r.review()}
              </ButtonLink>
            </Show>
            <Show when={offers.withdraw()}>
              <Withdraw output={props.output} onDone={props.onChanged} />
            </Show>
          </>
        }
      />
      <Columns
        aside={
          <Section title={t.output()} size="small">
            <div class={styles.facts}>
              <Facts
                facts={[
                  { term: t.author(), value: props.output.authorName },
                  {
                    term: t.task(),
                    value: (
                      <a class="code" href={taskAddress(props.output.task)}>
                        {props.output.taskNumber}
                      </a>
                    ),
                  },
                  {
                    term: t.indicator(),
                    value: <a href={indicatorAddress(props.output.indicator)}>{props.output.indicatorName}</a>,
                  },
                  isWaiting() && {
                    term: r.due(),
                    value: untilWords(w, props.output.reviewDue, me().zone, now()),
                  },
                  {
                    term: r.trail(),
                    value: (
                      <a href={threadAddress(props.output.id)} rel={ownDocument}>
                        {t.thread()}
                      </a>
                    ),
                  },
                ]}
              />
            </div>
          </Section>
        }
      >
        <Stack gap={8}>
          <Show when={props.output.state === 'CHANGES_REQUESTED'}>
            <ToMend output={props.output} verdict={verdictOn(props.output.version)} />
          </Show>
          <For each={newestFirst()}>
            {(version) => (
              <VersionPart
                output={props.output.id}
                version={version}
                verdict={verdictOn(version.version)}
                asked={verdictOn(version.version - 1)}
                isNewest={version.version === props.output.version && props.output.versions.length > 1}
                isMine={offers.isMine()}
              />
            )}
          </For>
        </Stack>
      </Columns>
    </>
  )
}
