import { implement } from '@orpc/server'
import { answer } from '#functions/kernel/answer.ts'
import type { Rotated } from '#functions/kernel/config.ts'
import type { Files } from '#functions/kernel/files.ts'
import { staff, type Ground } from '#functions/kernel/rpc.ts'
import type { Services } from '#functions/kernel/services.ts'
import { refuse } from '#functions/kernel/table.ts'
import { claimReview } from '#functions/outputs/claim-review.ts'
import { completeUpload, uploadState } from '#functions/outputs/complete-upload.ts'
import { dailyProgress } from '#functions/outputs/daily-progress.ts'
import { linkFile } from '#functions/outputs/file-link.ts'
import { giveBackReview } from '#functions/outputs/give-back-review.ts'
import { judgeOutput } from '#functions/outputs/judge-output.ts'
import { listReviews } from '#functions/outputs/list-reviews.ts'
import { readOutput, toDetail } from '#functions/outputs/outputs.store.ts'
import { readReceipt } from '#functions/outputs/read-receipt.ts'
import { readThread, type ReadOrigin } from '#functions/outputs/read-thread.ts'
import { resubmitOutput } from '#functions/outputs/resubmit-output.ts'
import { startUpload } from '#functions/outputs/start-upload.ts'
import { submitOutput } from '#functions/outputs/submit-output.ts'
import { withdrawOutput } from '#functions/outputs/withdraw-output.ts'
import { outputs } from '#shared/outputs/outputs.api.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'

/** `cursorSecrets`: sign the places in lists. `readOrigin`: where a task began. */
export type OutputServices = Services & {
  readonly files: Files
  readonly cursorSecrets: Rotated<string>
  readonly readOrigin: ReadOrigin
}

const routes = implement(outputs).$context<Ground<OutputServices>>().use(staff)
const missing = refuse('NOT_FOUND')

export const outputRoutes = routes.router({
  startUpload: routes.startUpload.handler(async ({ input, context: { services, person, intent, now }, errors }) => {
    const { table, files, newId } = services
    return answer(errors, await startUpload(table, files, intent, readerOf(person), input, newId('upl'), now))
  }),
  completeUpload: routes.completeUpload.handler(async ({ input, context: { services, person, now }, errors }) =>
    answer(errors, await completeUpload(services, person.person, input.id, now)),
  ),
  upload: routes.upload.handler(async ({ input, context: { services, person }, errors }) =>
    answer(errors, await uploadState(services, person.person, input.id)),
  ),
  submit: routes.submit.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await submitOutput(services.table, intent, person, input, services.newId('out'), now)),
  ),
  resubmit: routes.resubmit.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await resubmitOutput(services.table, intent, person, input, now)),
  ),
  withdraw: routes.withdraw.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await withdrawOutput(services.table, intent, person, input.id, now)),
  ),

  output: routes.output.handler(async ({ input, context: { services, person }, errors }) => {
    const output = await readOutput(services.table, input.id, readerOf(person))
    return output ? toDetail(output) : answer(errors, missing)
  }),
  receipt: routes.receipt.handler(
    async ({ input, context: { services, person }, errors }) =>
      (await readReceipt(services.table, person, input.id, Number(input.version))) ?? answer(errors, missing),
  ),
  fileLink: routes.fileLink.handler(async ({ input, context: { services, person }, errors }) =>
    answer(errors, await linkFile(services, readerOf(person), input)),
  ),
  thread: routes.thread.handler(async ({ input, context: { services, person }, errors }) => {
    const thread = await readThread(services.table, services.readOrigin, readerOf(person), input.id)
    return thread ?? answer(errors, missing)
  }),
  dailyProgress: routes.dailyProgress.handler(({ input, context: { services, person } }) =>
    dailyProgress(services.table, person, input.date),
  ),

  reviews: routes.reviews.handler(
    async ({ input, context: { services, person }, errors }) =>
      (await listReviews(services.table, services.cursorSecrets, person, input.cursor)) ??
      answer(errors, refuse('CURSOR_INVALID')),
  ),
  claimReview: routes.claimReview.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await claimReview(services.table, intent, person, input, now)),
  ),
  giveBackReview: routes.giveBackReview.handler(async ({ input, context: { services, person, intent }, errors }) =>
    answer(errors, await giveBackReview(services.table, intent, person, input)),
  ),
  judge: routes.judge.handler(async ({ input, context: { services, person, intent, now }, errors }) =>
    answer(errors, await judgeOutput(services.table, intent, person, input, now)),
  ),
})
