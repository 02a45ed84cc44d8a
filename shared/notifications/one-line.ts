// C0, DEL, C1, line separators; signs that turn the direction of a text or have no width.
const breaks = /[\r\n\t\u000b\u000c\u0085\u2028\u2029]+/g
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Text of a person on one line: line breaks become one space, control and direction signs go. */
export const oneLine = (text: string): string =>
  text.toWellFormed().replace(breaks, ' ').replace(unseen, '').normalize('NFC').trim()

/** One line of at most `limit` code points, the last an ellipsis when something was cut. */
export function shortLine(text: string, limit: number): string {
  const points = [...oneLine(text)]
  return points.length <= limit
    ? points.join('')
    : `${points
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
}
