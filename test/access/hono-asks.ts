import type { Asking } from '#test/access/asks.ts'

/** Requests by the routes of Hono that are not of the contract; `path`: as it is asked for. */
export type Visit = {
  readonly path: (asking: Asking) => string
  readonly headers?: Readonly<Record<string, string>>
}

const json = { 'content-type': 'application/json' }
const page = { accept: 'text/html' }

export const visits: Readonly<Record<string, Visit>> = {
  'GET /api/health': { path: () => '/api/health' },
  'GET /auth/sign-in': { path: () => '/auth/sign-in?return=/tugas' },
  'GET /auth/callback': { path: () => '/auth/callback?code=abc&state=abc' },
  'POST /auth/sign-out': { path: () => '/auth/sign-out', headers: json },
  'POST /livekit/webhook': {
    path: () => '/livekit/webhook',
    headers: { 'content-type': 'application/webhook+json', authorization: 'a token of nobody' },
  },
  'GET /api/outputs/:id/versions/:version/receipt.pdf': {
    path: ({ of }) => `/api/outputs/${of.waiting.id}/versions/1/receipt.pdf`,
  },
  'GET *': { path: () => '/antrean', headers: page },
  'GET *#a file that is not there': { path: () => '/assets/rahasia.js' },
  'ALL /api/*': { path: () => '/api/tidak-ada' },
  'ALL /api/door/*': { path: () => '/api/door/tidak-ada' },
}
