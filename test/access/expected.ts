import { guests, kinds, notStaff, signedOut, staff, without, type Kind } from '#test/access/kinds.ts'

/**
 * What is asked about: nobody's, one's own unit's, another unit's, or something else altogether; or nothing at all. What
 * nobody has comes first: the others are compared with it.
 */
export const objects = ['unknown', 'own', 'foreign', 'other kind', 'nothing'] as const
export type AskedAbout = (typeof objects)[number]

/** Who gets which answer; who stands in no list gets none, which is a gap. */
export type Column = Readonly<Record<string, readonly Kind[]>>
export type Expected = Partial<Record<AskedAbout, Column>>

const ofTheQueue: readonly Kind[] = [
  'member',
  'holder',
  'former holder',
  'receiver',
  'author',
  'reviewer',
  'excluded reviewer',
  'member elsewhere',
  'head elsewhere',
]
const inTheUnit: readonly Kind[] = [...ofTheQueue, 'unit head']
const others = without(staff, ...inTheUnit)
const strangers = without(others, 'auditor')
const notInvited = without(staff, 'host', 'participant')

const absent: Column = { SIGN_IN: notStaff, NOT_FOUND: staff }
const malformed: Column = { SIGN_IN: notStaff, INPUT_INVALID: staff }
/** What is there for one's own unit alone. */
const record = (own: Column, foreign = absent): Expected => ({
  own: { SIGN_IN: notStaff, ...own },
  foreign,
  unknown: absent,
  'other kind': malformed,
})
const forAuditors = (code: string): Column => ({
  SIGN_IN: notStaff,
  [code]: ['auditor'],
  NOT_FOUND: without(staff, 'auditor'),
})
/** A part of another record, asked for through one's own. */
const through = (own: Column, foreign: Column): Expected => {
  const signed = { SIGN_IN: notStaff, ...foreign }
  return { ...record(own), foreign: signed, unknown: signed }
}
const everybody: Column = { ok: kinds }
const nobody: Column = { NOT_FOUND: kinds }

/** Kinds of actor × classes of routes × what is asked about, written by hand: this table never reads a contract. */
export const expected = {
  everybody: { nothing: everybody },
  'any staff': { nothing: { SIGN_IN: notStaff, ok: staff } },
  'any guest': { nothing: { SIGN_IN: [...signedOut, ...staff], ok: guests } },
  'any staff, malformed': { nothing: malformed },
  'any guest, malformed': { nothing: { SIGN_IN: [...signedOut, ...staff], INPUT_INVALID: guests } },
  /** Of every unit alike; a unit that nobody knows has nobody in it. */
  directory: {
    ...record({ ok: staff }, { SIGN_IN: notStaff, ok: staff }),
    unknown: { SIGN_IN: notStaff, ok: staff },
  },
  'public promise': record({ ok: staff }, { SIGN_IN: notStaff, ok: staff }),

  queue: record({ ok: ofTheQueue, NOT_FOUND: [...others, 'unit head'] }),
  'held task of the queue': record({ TASK_HELD: ofTheQueue, NOT_FOUND: [...others, 'unit head'] }),
  task: record({ ok: inTheUnit, NOT_FOUND: others }),
  'task in hand': record({ ok: ['holder'], TASK_NOT_YOURS: without(inTheUnit, 'holder'), NOT_FOUND: others }),
  'task in hand and queue': record({
    ok: ['holder'],
    TASK_NOT_YOURS: without(ofTheQueue, 'holder'),
    NOT_FOUND: [...others, 'unit head'],
  }),
  'task under an old claim': record({
    FENCE_STALE: ['holder'],
    TASK_NOT_YOURS: without(inTheUnit, 'holder'),
    NOT_FOUND: others,
  }),
  'task given to oneself': record({ RECEIVER_HOLDS_IT: inTheUnit, NOT_FOUND: others }),
  'hand-over to me': record({
    ok: ['receiver'],
    HANDOVER_NOT_YOURS: without(ofTheQueue, 'receiver'),
    NOT_FOUND: [...others, 'unit head'],
  }),
  'never there': record({ NOT_FOUND: staff }),
  'my upload': record({ ok: ['holder'], NOT_FOUND: without(staff, 'holder') }),

  output: record({ ok: [...inTheUnit, 'auditor'], NOT_FOUND: strangers }, forAuditors('ok')),
  'file through my output': through(
    { ok: [...inTheUnit, 'auditor'], NOT_FOUND: strangers },
    { FILE_MISSING: [...inTheUnit, 'auditor'], NOT_FOUND: strangers },
  ),
  receipt: record({ ok: ['author'], NOT_FOUND: without(staff, 'author') }),
  'receipt file': {
    ...record({ ok: ['author'], NOT_FOUND: without(staff, 'author') }),
    'other kind': absent,
  },
  'output to take back': record(
    { ok: ['author'], FORBIDDEN: without([...inTheUnit, 'auditor'], 'author'), NOT_FOUND: strangers },
    forAuditors('FORBIDDEN'),
  ),
  'output to hand in again': record({
    ok: ['author'],
    TASK_NOT_YOURS: without(inTheUnit, 'author'),
    NOT_FOUND: others,
  }),
  'output to review': record(
    {
      ok: without(inTheUnit, 'author', 'excluded reviewer'),
      REVIEWER_IN_CHAIN: ['author', 'excluded reviewer'],
      FORBIDDEN: ['auditor'],
      NOT_FOUND: strangers,
    },
    forAuditors('FORBIDDEN'),
  ),
  'review in hand': record(
    { ok: ['reviewer'], REVIEW_NOT_YOURS: without([...inTheUnit, 'auditor'], 'reviewer'), NOT_FOUND: strangers },
    forAuditors('REVIEW_NOT_YOURS'),
  ),

  meeting: record({ ok: ['host', 'participant'], NOT_FOUND: notInvited }),
  'meeting of mine to lead': record({ ok: ['host'], HOSTS_ONLY: ['participant'], NOT_FOUND: notInvited }),
  'their guest at my door': through(
    { ok: ['host'], HOSTS_ONLY: ['participant'], NOT_FOUND: notInvited },
    { NOT_FOUND: without(staff, 'participant'), HOSTS_ONLY: ['participant'] },
  ),
  'meeting of the agency': record({ ok: staff }, { SIGN_IN: notStaff, ok: staff }),
  'meeting of the agency to lead': record(
    { ok: ['host'], HOSTS_ONLY: without(staff, 'host') },
    { SIGN_IN: notStaff, HOSTS_ONLY: staff },
  ),
  'pen of somebody else': record({ PEN_LOST: ['host'], HOSTS_ONLY: ['participant'], NOT_FOUND: notInvited }),

  /** Whoever has a link has what it opens. */
  'guest link': { own: everybody, foreign: everybody, unknown: nobody, 'other kind': { INPUT_INVALID: kinds } },
  'guest link with another key': {
    own: everybody,
    foreign: nobody,
    unknown: nobody,
    'other kind': { INPUT_INVALID: kinds },
  },
  knock: {
    own: { ok: notStaff, USE_STAFF_ENTRY: staff },
    foreign: { ok: notStaff, USE_STAFF_ENTRY: staff },
    unknown: nobody,
    'other kind': { INPUT_INVALID: kinds },
  },
  'knock with another key': {
    own: { ok: notStaff, USE_STAFF_ENTRY: staff },
    foreign: nobody,
    unknown: nobody,
    'other kind': { INPUT_INVALID: kinds },
  },
  'end of my waiting': {
    nothing: {
      SIGN_IN: [...signedOut, ...staff],
      ok: ['guest waiting', 'guest of another meeting'],
      GUEST_DECIDED: ['guest admitted', 'guest declined'],
    },
  },
  'entry of a guest': {
    nothing: {
      SIGN_IN: [...signedOut, ...staff],
      ok: ['guest admitted'],
      NOT_ADMITTED: ['guest waiting', 'guest of another meeting'],
      GUEST_DECLINED: ['guest declined'],
    },
  },
  'signed by LiveKit': { nothing: { '401': kinds } },
  'no such address': { nothing: nobody },
  'no such file': { nothing: { '404': kinds } },
} as const satisfies Readonly<Record<string, Expected>>

export type AccessClass = keyof typeof expected
