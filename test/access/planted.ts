import { implement } from '@orpc/server'
import { Hono } from 'hono'
import { answer } from '#functions/kernel/answer.ts'
import { mount } from '#functions/kernel/app.ts'
import { staff, type Ground } from '#functions/kernel/rpc.ts'
import type { Services } from '#functions/kernel/services.ts'
import { refuse } from '#functions/kernel/table.ts'
import { readMeeting } from '#functions/meetings/meetings.store.ts'
import { readMeetingDetail } from '#functions/meetings/read-meeting-detail.ts'
import { readOutput, readUpload } from '#functions/outputs/outputs.store.ts'
import { readTaskDetail } from '#functions/work/read-task.ts'
import { demoQueues } from '#infra/local/demo/queues.ts'
import { meetings } from '#shared/meetings/meetings.api.ts'
import { outputs } from '#shared/outputs/outputs.api.ts'
import { readerOf } from '#shared/outputs/reader.rules.ts'
import { fileOf } from '#shared/outputs/upload.ts'
import { work } from '#shared/work/work.api.ts'
import type { Stage } from '#test/access/stage.ts'

// These need a table alone.
type On = Ground

// Whoever asks is taken for a member of every queue.
const task = implement(work)
  .$context<On>()
  .use(staff)
  .task.handler(async ({ input, context: { services }, errors }) => {
    const anyone = { id: '', name: '', units: [], limit: 0, queues: demoQueues.map(({ id }) => id) }
    return (await readTaskDetail(services.table, input.id, anyone)) ?? answer(errors, refuse('NOT_FOUND'))
  })

// The output is asked for, and a file is given that may be another output's.
const fileLink = implement(outputs)
  .$context<On>()
  .use(staff)
  .fileLink.handler(async ({ input, context: { services, person }, errors }) => {
    const output = await readOutput(services.table, input.id, readerOf(person))
    const upload = output && (await readUpload(services.table, input.upload))
    return upload ? { url: 'http://127.0.0.1:9/bukti', file: fileOf(upload) } : answer(errors, refuse('NOT_FOUND'))
  })

// The guests' addresses are for hosts; here everybody who is invited gets them.
const meeting = implement(meetings)
  .$context<On>()
  .use(staff)
  .meeting.handler(async ({ input, context: { services, person, now }, errors }) => {
    const detail = answer(errors, await readMeetingDetail(services.table, person.person, input.id, now))
    const stored = await readMeeting(services.table, input.id)
    return { ...detail, guests: [...(stored?.guests ?? [])] }
  })

export const plantNames = [
  'a route without its check',
  'a check on the wrong object',
  'a field more in an answer',
] as const
type Plant = (typeof plantNames)[number]
type Planted = { readonly route: string; readonly plant: (app: Hono, services: Services) => void }

const plants: Readonly<Record<Plant, Planted>> = {
  'a route without its check': {
    route: 'work.task',
    plant: (app, services) => {
      mount(app, services, { work: { task } }, '/api/tasks/:id')
    },
  },
  'a check on the wrong object': {
    route: 'outputs.fileLink',
    plant: (app, services) => {
      mount(app, services, { outputs: { fileLink } }, '/api/outputs/:id/files/:upload/link')
    },
  },
  'a field more in an answer': {
    route: 'meetings.meeting',
    plant: (app, services) => {
      mount(app, services, { meetings: { meeting } }, '/api/meetings/:id')
    },
  },
}

/** The stage with one violation in place of a right route, and that route. */
export function planted(
  { app: right, ...stage }: Stage,
  name: Plant,
): { readonly stage: Stage; readonly route: string } {
  const { plant, route } = plants[name]
  const app = new Hono()
  plant(app, stage.world.services)
  app.route('/', right)
  return { stage: { ...stage, app }, route }
}
