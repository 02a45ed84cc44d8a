import { createServer } from 'node:http'

export type Bell = { readonly stop: () => Promise<void> }

/**
 * Stands where the file store rings: it refuses to start when nobody answers, and the portal starts after it. Each
 * ring is passed on to the portal, which looks for itself what is new; a ring that nobody hears is made good at its start.
 */
export function startBell(port: number, portal: string): Promise<Bell> {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      response.end()
      void fetch(portal, { method: 'POST' }).catch(() => undefined)
    })
  })
  const stop = () =>
    new Promise<void>((done) => {
      server.closeAllConnections()
      server.close(() => {
        done()
      })
    })
  return new Promise((done) =>
    server.listen(port, '127.0.0.1', () => {
      done({ stop })
    }),
  )
}
