import { createConnection, type Socket } from 'node:net'
import { straight, type Reach } from '#infra/doctor/reach.ts'

type End = (fault?: string) => void

/** Opens a connection, and closes it when `hear` has said how it is. */
const connected = (host: string, port: number, { to, patience }: Reach, hear: (socket: Socket, end: End) => void) =>
  new Promise<string | undefined>((done) => {
    const socket = createConnection({ ...to(host, port), timeout: patience })
    const end: End = (fault) => {
      socket.destroy()
      done(fault)
    }
    hear(socket, end)
    socket.once('timeout', () => {
      end(`${host}:${String(port)} says nothing`)
    })
    socket.once('error', () => {
      end(`nothing listens on ${host}:${String(port)}`)
    })
  })

/** Whether something listens there. */
export const opens = (host: string, port: number, reach = straight): Promise<string | undefined> =>
  connected(host, port, reach, (socket, end) => {
    socket.once('connect', () => {
      end()
    })
  })

/** Whether a mail relay greets there. */
export const greets = (host: string, port: number, reach = straight): Promise<string | undefined> =>
  connected(host, port, reach, (socket, end) => {
    socket.once('data', (text) => {
      end(text.toString().startsWith('220') ? undefined : `${host}:${String(port)} does not greet as a mail relay`)
    })
  })
