import { live } from '#shared/kernel/live.api.ts'
import { door } from '#shared/meetings/door.api.ts'
import { meetings } from '#shared/meetings/meetings.api.ts'
import { outputs } from '#shared/outputs/outputs.api.ts'
import { people } from '#shared/people/people.api.ts'
import { performance } from '#shared/performance/performance.api.ts'
import { work } from '#shared/work/work.api.ts'

/** The whole contract: OpenAPI, the access matrix and the journeys read it. The web never imports it, only its domains. */
export const contract = { people, live, meetings, door, work, outputs, performance }
