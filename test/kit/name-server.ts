import { createSocket } from 'node:dgram'

const types = { 1: 'A', 5: 'CNAME', 15: 'MX', 16: 'TXT' } as const
type Type = (typeof types)[keyof typeof types]
/** What a zone says: `<type> <name>` and its value. */
export type Zone = Readonly<Partial<Record<`${Type} ${string}`, string>>>

const labels = (name: string) =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ])

const valueOf: Readonly<Record<Type, (value: string) => Buffer>> = {
  A: (value) => Buffer.from(value.split('.').map(Number)),
  CNAME: labels,
  MX: (value) => Buffer.concat([Buffer.from([0, 10]), labels(value)]),
  TXT: (value) => Buffer.from([value.length, ...Buffer.from(value)]),
}

/** The answer to one question (RFC 1035, section 4): the question again, and the record if there is one. */
function answerTo(asked: Buffer, zone: Zone): Buffer {
  const found: string[] = []
  let at = 12
  for (let length = asked.readUInt8(at); length > 0; length = asked.readUInt8(at)) {
    found.push(asked.toString('utf8', at + 1, at + 1 + length))
    at += 1 + length
  }
  const type = types[asked.readUInt16BE(at + 1) as keyof typeof types] as Type | undefined
  const value = type && zone[`${type} ${found.join('.')}`]
  const question = asked.subarray(12, at + 5)
  const head = Buffer.from([...asked.subarray(0, 2), 0x81, 0x80, 0, 1, 0, value === undefined ? 0 : 1, 0, 0, 0, 0])
  if (value === undefined) return Buffer.concat([head, question])
  const data = valueOf[type as Type](value)
  const record = Buffer.from([0xc0, 12, ...asked.subarray(at + 1, at + 3), 0, 1, 0, 0, 0, 60, 0, data.length])
  return Buffer.concat([head, question, record, data])
}

/** A name server of this machine; answers where it listens. */
export async function nameServer(zone: Zone): Promise<{ readonly at: string; readonly stop: () => void }> {
  const server = createSocket('udp4')
  server.on('message', (asked, { port, address }) => {
    server.send(answerTo(asked, zone), port, address)
  })
  await new Promise<void>((up) => server.bind(0, '127.0.0.1', up))
  return { at: `127.0.0.1:${String(server.address().port)}`, stop: () => server.close() }
}
