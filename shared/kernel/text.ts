import * as v from 'valibot'

// C0, DEL, C1 and the signs that turn the direction of a text; line breaks and tabs are judged apart.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
const oneLine = /[\n\r\t\u2028\u2029]/

const base = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.normalize('NFC').trim()),
    v.maxLength(limit, 'too-long'),
    v.check((text) => !control.test(text), 'control-character'),
  )

/** A required line of text in NFC, 1 to `limit` UTF-16 units, without control characters or line breaks. */
export const line = (limit: number) =>
  v.pipe(
    base(limit),
    v.minLength(1, 'required'),
    v.check((text) => !oneLine.test(text), 'line-break'),
  )

/** A required text of several lines. */
export const prose = (limit: number) => v.pipe(base(limit), v.minLength(1, 'required'))

/** A text that may be empty. */
export const optionalProse = (limit: number) => base(limit)
