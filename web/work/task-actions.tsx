import { Show } from 'solid-js'
import { handOverAddress, releaseAddress, submitAddress } from '#web/kernel/addresses.ts'
import { useWords } from '#web/kernel/words.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Cluster, Stack } from '#web/ui/layout.tsx'
import type { Claim } from '#web/work/create-claim.ts'
import type { Offers } from '#web/work/create-task.ts'
import { WorkNotice } from '#web/work/work-notice.tsx'
import { taskWords } from '#web/work/task-words.ts'
import { workWords } from '#web/work/work-words.ts'
import type { TaskDetail } from '#shared/work/task-view.ts'

type PrimaryProps = {
  readonly task: TaskDetail
  readonly offers: Offers
  readonly claim: Claim
  /** A panel is open: only its button is primary. */
  readonly isQuiet?: boolean
}

/** What this task waits for from me: to be taken, or its result. */
export function PrimaryAction(props: PrimaryProps) {
  const w = useWords(workWords)
  const t = useWords(taskWords)
  const look = () => (props.isQuiet === true ? 'secondary' : 'primary')
  return (
    <>
      <Show when={props.offers.claim()}>
        <Button look={look()} busy={props.claim.busy()} onClick={props.claim.press}>
          {w.claimTask()}
        </Button>
      </Show>
      <Show when={props.offers.submit()}>
        <ButtonLink look={look()} href={submitAddress(props.task.id)}>
          {props.task.state === 'CHANGES_REQUESTED' ? t.submitAgain() : t.submit()}
        </ButtonLink>
      </Show>
    </>
  )
}

export const hasPrimary = (offers: Offers): boolean => offers.claim() || offers.submit()

type TaskActionsProps = PrimaryProps & {
  /** The primary one stands at the foot of the screen instead. */
  readonly isPrimaryElsewhere?: boolean
  readonly onChanged: () => void
}

/** What I may do with this task; nothing that the rules would refuse is shown. */
export function TaskActions(props: TaskActionsProps) {
  const t = useWords(taskWords)
  const isPrimaryHere = () => hasPrimary(props.offers) && props.isPrimaryElsewhere !== true
  const isAny = () => isPrimaryHere() || props.offers.handOver() || props.offers.release()
  return (
    <Show when={isAny() || props.claim.refused()}>
      <Stack gap={3}>
        <Cluster>
          <Show when={isPrimaryHere()}>
            <PrimaryAction {...props} />
          </Show>
          <Show when={props.offers.handOver()}>
            <ButtonLink icon="transfer" href={handOverAddress(props.task.id)}>
              {t.handOver()}
            </ButtonLink>
          </Show>
          <Show when={props.offers.release()}>
            <ButtonLink look="quiet" href={releaseAddress(props.task.id)}>
              {t.release()}
            </ButtonLink>
          </Show>
        </Cluster>
        <WorkNotice refused={props.claim.refused()} onRetry={props.onChanged} />
      </Stack>
    </Show>
  )
}
