/** Origins other than our own that pages talk to. */
export type Places = {
  readonly livekit: readonly string[]
  readonly files: string
  readonly socket: string
  readonly identity: string
}

// Scanned letters are decoded by pdfjs in WebAssembly: only the documents that show files may compile it.
const showsFiles = /^\/(tinjau|jejak|hasil)(\/|$)/

/** The headers of a page: a closed content policy, and camera, microphone and screen for ourselves alone. */
export const documentHeaders = (path: string, places: Places): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self'${showsFiles.test(path) ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${[...places.livekit, places.files, places.socket].join(' ')}`,
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    `form-action 'self' ${places.identity}`,
  ].join('; '),
  'permissions-policy': 'camera=(self), microphone=(self), display-capture=(self), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': path.startsWith('/tamu') ? 'no-referrer' : 'same-origin',
  'cache-control': 'no-cache',
})
