import * as v from 'valibot'

/** What the refused person can do; the screen picks button and tone from it, and words from the code. */
export type Remedy = 'wait' | 'ask-host' | 'sign-in' | 'fix-input' | 'reload' | 'contact-admin' | 'none'

export type Refusal<Data extends v.GenericSchema = v.GenericSchema> = {
  readonly status: number
  readonly remedy: Remedy
  readonly data: Data
}

const nothing = v.optional(v.object({}))

/** One way to be told no. `tells`: all that the refused may read. */
export function refusal(status: number, remedy: Remedy): Refusal<typeof nothing>
export function refusal<D extends v.GenericSchema>(status: number, remedy: Remedy, tells: D): Refusal<D>
export function refusal(status: number, remedy: Remedy, tells: v.GenericSchema = nothing): Refusal {
  return { status, remedy, data: tells }
}

/** A fault of one field: where it lies, which rule it breaks, and the bound where there is one. */
export const fieldFault = v.object({
  path: v.string(),
  rule: v.string(),
  bound: v.optional(v.union([v.string(), v.number()])),
})
export type FieldFault = v.InferOutput<typeof fieldFault>

/** Refusals that any route may give. */
export const kernelRefusals = {
  INPUT_INVALID: refusal(400, 'fix-input', v.object({ faults: v.array(fieldFault) })),
  KEY_MISSING: refusal(400, 'reload'),
  SIGN_IN: refusal(401, 'sign-in'),
  ORIGIN_REFUSED: refusal(403, 'reload'),
  FORBIDDEN: refusal(403, 'none'),
  NOT_FOUND: refusal(404, 'none'),
  CHANGED: refusal(409, 'reload'),
  TRY_AGAIN: refusal(409, 'wait'),
  BODY_TOO_LARGE: refusal(413, 'fix-input'),
  BODY_NOT_JSON: refusal(415, 'reload'),
  KEY_REUSED: refusal(422, 'reload'),
  TOO_MANY: refusal(429, 'wait', v.object({ retryAfter: v.number() })),
}
export type KernelCode = keyof typeof kernelRefusals
