import type { Side } from '#test/access/side.ts'
import type { Things } from '#test/access/things.ts'

/** Who asks, and about whose things. `of`: what is asked for; `home`: what else a request needs, of the asker's own. */
export type Asking = { readonly of: Things; readonly home: Things; readonly side: Side; readonly person: string }

/** The input of one request. */
export type Ask = (asking: Asking) => unknown

/** Requests by route; what stands behind a `#` tells two requests of one route apart. */
export type Asks = Readonly<Record<string, Ask>>
