import { randomBytes } from 'node:crypto'

// RFC 8489 (STUN) and RFC 8656 (TURN): a header of 20 bytes, then attributes in steps of four bytes.
const cookie = 0x2112a442
const header = 20
const methods = { binding: 0x0001, allocate: 0x0003 } as const
const classes = ['request', 'indication', 'success', 'error'] as const
const requestedTransport = Buffer.from([0x00, 0x19, 0x00, 0x04, 17, 0, 0, 0])
const errorCode = 0x0009
const mappedAddress = 0x0020

export type Method = keyof typeof methods
export type Reply = {
  readonly kind: (typeof classes)[number]
  readonly method: number
  /** The code of an error, for example 401. */
  readonly error?: number
  /** The address that the server sees us under (IPv4 only). */
  readonly mapped?: string
}

/** A request, and how to know its answer: nothing as long as it is another message, or not whole yet. */
export function stunRequest(method: Method): {
  readonly bytes: Buffer
  readonly read: (answer: Buffer) => Reply | undefined
} {
  const transaction = randomBytes(12)
  const attributes = method === 'allocate' ? requestedTransport : Buffer.alloc(0)
  const head = Buffer.alloc(8)
  head.writeUInt16BE(methods[method], 0)
  head.writeUInt16BE(attributes.length, 2)
  head.writeUInt32BE(cookie, 4)
  return {
    bytes: Buffer.concat([head, transaction, attributes]),
    read: (answer) => {
      if (answer.length < header || answer.readUInt32BE(4) !== cookie) return undefined
      if (answer.length < header + answer.readUInt16BE(2)) return undefined
      const reply = replyIn(answer)
      return answer.subarray(8, header).equals(transaction) && reply.method === methods[method] ? reply : undefined
    },
  }
}

function replyIn(message: Buffer): Reply {
  const type = message.readUInt16BE(0)
  // The two bits of the class stand between those of the method.
  const kind = classes[((type >> 7) & 2) | ((type >> 4) & 1)] ?? 'request'
  const method = (type & 0x000f) | ((type & 0x00e0) >> 1) | ((type & 0x3e00) >> 2)
  const found = attributesIn(message)
  const error = found.get(errorCode)
  const mapped = found.get(mappedAddress)
  return {
    kind,
    method,
    ...(error && error.length >= 4 && { error: (error.readUInt8(2) & 7) * 100 + error.readUInt8(3) }),
    ...(mapped?.length === 8 && { mapped: addressIn(mapped) }),
  }
}

function attributesIn(message: Buffer): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>()
  const end = header + message.readUInt16BE(2)
  for (let at = header; at + 4 <= end;) {
    const length = message.readUInt16BE(at + 2)
    found.set(message.readUInt16BE(at), message.subarray(at + 4, at + 4 + length))
    at += 4 + Math.ceil(length / 4) * 4
  }
  return found
}

const addressIn = (mapped: Buffer) => {
  const address = (mapped.readUInt32BE(4) ^ cookie) >>> 0
  return [24, 16, 8, 0].map((bits) => String((address >>> bits) & 255)).join('.')
}
