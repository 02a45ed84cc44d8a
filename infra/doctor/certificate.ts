import { checkServerIdentity, connect, type PeerCertificate } from 'node:tls'
import { straight, type Reach } from '#infra/doctor/reach.ts'
import type { Seen } from '#infra/doctor/check.ts'

type Shown = { readonly certificate: PeerCertificate; readonly distrust: string | undefined }

/** AWS renews its certificates weeks before; who still has one this short is not renewed. */
const fewestDays = 21
const day = 24 * 60 * 60 * 1000

const shown = (host: string, port: number, { to, trust, patience }: Reach) =>
  new Promise<Shown>((done, fail) => {
    const socket = connect(
      {
        ...to(host, port),
        servername: host,
        // Looked at here, so that one fault does not hide the others.
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
        timeout: patience,
        ...(trust !== undefined && { ca: trust }),
      },
      () => {
        const certificate = socket.getPeerCertificate()
        // Node's types say Error; it is the code of OpenSSL.
        const distrust = socket.authorized ? undefined : String(socket.authorizationError)
        socket.destroy()
        done({ certificate, distrust })
      },
    )
    socket.once('timeout', () => socket.destroy(new Error('it says nothing')))
    socket.once('error', fail)
  })

/** Whether a host shows a certificate for its name, of an authority that people trust, with weeks left. `now`: milliseconds. */
export async function certificateOf(
  host: string,
  now: number,
  reach = straight,
  port = 443,
): Promise<string | Seen | undefined> {
  const { certificate, distrust } = await shown(host, port, reach)
  const ends = certificate.valid_to
  const days = Math.floor((Date.parse(ends) - now) / day)
  if (checkServerIdentity(host, certificate))
    return `it is for ${certificate.subjectaltname ?? 'no name'}, not for ${host}`
  if (days < 0) return `it ended on ${ends}`
  if (distrust !== undefined) return `browsers do not trust it (${distrust})`
  return days < fewestDays ? `it ends in ${String(days)} days, on ${ends}` : { seen: `${String(days)} days left` }
}
