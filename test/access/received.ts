import type { Kind } from '#test/access/kinds.ts'
import { pathsIn } from '#test/access/shape.ts'

const queueRight = 'name unit zone leaseHours owner calendar{holidays{date name kind}}'
const rights = `person name email unit unitName zone roles headOf pointLimit queues{*{${queueRight}}}`
const place =
  'id title unit unitName zone startsAt endsAt state chairName isHost isMinuteTaker people guests agendaItems'
const invited = 'person name unit unitName zone'
const notes = 'text fence writer writerName until savedAt'
const meeting =
  `id rev title unit unitName zone startsAt endsAt opensAt closesAt state access sequence chair{${invited}} ` +
  `minuteTaker{${invited}} organiser{person name} agenda{id title minutes} invitees{${invited}} ` +
  `guests{name affiliation} isHost inside decisions{id text at by byName present} actions ` +
  `attendance{rows failed isWhole} notes{${notes}}`
const scheduled = 'id rev sequence'
const seat = 'url token identity role'
const shown = 'title startsAt endsAt zone chairName'
const waiting = `guest meeting name affiliation state since ${shown}`

const holding = 'id state holder holderName since leaseUntil fence'
const taskHead = 'id rev number title queue queueName unit zone state points priority due excluded'
const task = `${taskHead} holder holderName since leaseUntil fence`
const row = `${task} receiverName output`
const handover =
  'id task number title due state before from fromName to toName note questions stepsOpen offeredAt deadline'

const file = 'upload name size type sha256 scan'
const receipt = 'id number version at zone reviewDue files'
const outputHead = 'id rev number title author authorName version state submittedAt reviewDue queue unit zone chain'
const version = `version by byName at reviewDue summary links files{${file}} indicator indicatorName measure period quantity answers`
const output = `${outputHead} task taskNumber indicator indicatorName measure period quantity versions{${version}} verdicts`
const review = `${outputHead} reviewer reviewerName reviewSince reviewUntil firstTo firstToName`
const indicator =
  'id year order code title definition level aspect measure direction baseline targets{*} source realised total ' +
  'target isOrphan unit unitName owner ownerName parent{id edge}'

/** The keys of each answer, by hand: an answer has these at most, and each of them comes to somebody. */
const everybodys: Readonly<Record<string, string>> = {
  'people.me': rights,
  'people.units': 'rows{id name zone}',
  'people.colleagues': 'rows{id name position unit unitName zone}',
  'people.signOutEverywhere': 'at',
  'live.ticket': 'ticket socket',
  'live.guestTicket': 'ticket socket',
  'meetings.schedule': scheduled,
  'meetings.change': scheduled,
  'meetings.cancel': scheduled,
  'meetings.today': `day rows{${place}}`,
  'meetings.mine': `rows{${place}}`,
  'meetings.meeting': meeting,
  'meetings.lobby': 'rows{guest name affiliation state since seenAt seenBy}',
  'meetings.admit': 'guest state decidedByName',
  'meetings.decline': 'guest state decidedByName',
  'meetings.recordDecision': 'id text at by byName present',
  'meetings.recordAction': 'id title description queue due points queueName task at by byName',
  'meetings.notes': notes,
  'meetings.takePen': notes,
  'meetings.saveNotes': 'savedAt until',
  'meetings.givePen': 'savedAt',
  'door.enter': seat,
  'door.leave': '',
  'door.endForAll': 'id endedAt',
  'door.look': shown,
  'door.knock': 'guest meeting state',
  'door.waiting': waiting,
  'door.stillHere': waiting,
  'door.withdraw': 'state',
  'door.guestEnter': seat,
  'work.queue': `rows{${row}}`,
  'work.counts': 'all claimable mine overdue inReview more',
  'work.members': 'members{id name unitName zone}',
  'work.mine': `held{${row}} handed{${handover}}`,
  'work.task':
    `${task} description mandatoryOpen chain createdAt custody{at name from until why holder} ` +
    `steps{id title mandatory done doneBy doneAt} notes{id by byName text at} history{type at by byName text done}`,
  'work.add': 'id number rev',
  'work.claim': holding,
  'work.takeAnother': `${holding} title number`,
  'work.release': 'id rev',
  'work.keepLease': 'leaseUntil',
  'work.checkStep': 'step done rev',
  'work.handOver': 'handover deadline rev',
  'work.acceptHandover': holding,
  'work.refuseHandover': 'id rev',
  'work.addNote': 'note at',
  'work.saveDraft': 'text savedAt',
  'outputs.startUpload': 'id url fields{*} limit type name',
  'outputs.completeUpload': `id state file{${file}}`,
  'outputs.upload': `id state file{${file}}`,
  'outputs.submit': receipt,
  'outputs.resubmit': receipt,
  'outputs.withdraw': 'state',
  'outputs.output': output,
  'outputs.thread': `output{${output}} steps{kind at title by detail{*} link} desks{kind name from}`,
  'outputs.receipt': `${receipt}{${file}} title authorName indicatorName measure quantity taskNumber`,
  'outputs.fileLink': `url file{${file}}`,
  'outputs.reviews': `rows{${review}}`,
  'outputs.claimReview': 'reviewer fence until',
  'outputs.giveBackReview': 'state',
  'outputs.judge': 'state version',
  'outputs.dailyProgress': 'text lines',
  'performance.indicators': `rows{${indicator}}`,
  'performance.countable': `rows{${indicator}} period`,
  'performance.indicator':
    `node{${indicator}} path{${indicator}} children{${indicator}} targetToDate{value day} ` +
    'units{unit name target targetToDate realised underReview} counted pending',
  'GET /api/health': 'ok',
  'POST /auth/sign-out': 'to',
}

const inTheUnit: readonly Kind[] = [
  'member',
  'holder',
  'former holder',
  'receiver',
  'author',
  'reviewer',
  'excluded reviewer',
  'unit head',
  'member elsewhere',
  'head elsewhere',
]
const decided = { keys: 'decidedByName', to: ['guest admitted', 'guest declined'] } as const

/** What some receive beyond that. */
const someones: Readonly<Record<string, { readonly keys: string; readonly to: readonly Kind[] }>> = {
  'meetings.meeting': { keys: 'guests{email link}', to: ['host'] },
  'door.waiting': decided,
  'door.stillHere': decided,
  'work.task': { keys: 'draft{text savedAt}', to: ['holder'] },
  'performance.indicator': {
    keys: 'pending{output number title state authorName quantity submittedAt}',
    to: [...inTheUnit, 'auditor'],
  },
}

/** The keys that an answer to one kind of actor may have. */
export function mayReceive(route: string, kind: Kind): ReadonlySet<string> {
  const more = someones[route]
  const extra = more?.to.includes(kind) ? pathsIn(more.keys) : []
  return new Set([...pathsIn(everybodys[route] ?? ''), ...extra])
}

/** Every key that the table promises to anybody. */
export const promised = (): ReadonlySet<string> =>
  new Set(
    Object.keys(everybodys).flatMap((route) =>
      [...pathsIn(everybodys[route] ?? ''), ...pathsIn(someones[route]?.keys ?? '')].map((path) => `${route} ${path}`),
    ),
  )

const holder = 'state holder holderName since leaseUntil'
const decision = 'state decidedBy decidedByName decidedAt'

/** What a refused person may read beside the code; every other code comes alone. */
const tells: Readonly<Record<string, string>> = {
  INPUT_INVALID: 'faults{path rule bound}',
  TASK_HELD: holder,
  TASK_NOT_YOURS: holder,
  FENCE_STALE: holder,
  HANDOVER_NOT_YOURS: 'state holder holderName since',
  REVIEW_NOT_YOURS: 'reviewer reviewerName reviewSince reviewUntil',
  PEN_LOST: 'writer writerName until',
  GUEST_DECIDED: decision,
  GUEST_DECLINED: decision,
  NOT_ADMITTED: 'state',
  USE_STAFF_ENTRY: 'meeting',
}

export const mayBeTold = (code: string): ReadonlySet<string> => pathsIn(tells[code] ?? '')
