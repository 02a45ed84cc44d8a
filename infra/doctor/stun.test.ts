import { expect, test } from 'vitest'
import { stunRequest } from '#infra/doctor/stun.ts'

/** The answer to a request, with other bytes in front of the transaction and behind it. */
const answered = (request: Buffer, type: number, attributes: readonly number[]) => {
  const head = Buffer.alloc(8)
  head.writeUInt16BE(type, 0)
  head.writeUInt16BE(attributes.length, 2)
  head.writeUInt32BE(0x2112a442, 4)
  return Buffer.concat([head, request.subarray(8, 20), Buffer.from(attributes)])
}

test('a request is a header of twenty bytes, and says for a relay that it wants UDP', () => {
  expect(stunRequest('binding').bytes.subarray(0, 8).toString('hex')).toBe('000100002112a442')
  const { bytes } = stunRequest('allocate')
  expect(bytes.subarray(0, 8).toString('hex')).toBe('000300082112a442')
  expect(bytes.subarray(20).toString('hex')).toBe('0019000411000000')
  expect(stunRequest('binding').bytes.subarray(8)).not.toEqual(stunRequest('binding').bytes.subarray(8))
})

test('an answer tells under which address the server sees us (the example of RFC 5769, 192.0.2.1)', () => {
  const { bytes, read } = stunRequest('binding')
  // SOFTWARE of eleven letters and one of padding in front, as the example has it.
  const software = [0x80, 0x22, 0x00, 0x0b, ...Buffer.from('test vector'), 0x20]
  const mapped = [0x00, 0x20, 0x00, 0x08, 0x00, 0x01, 0xa1, 0x47, 0xe1, 0x12, 0xa6, 0x43]
  expect(read(answered(bytes, 0x0101, [...software, ...mapped]))).toEqual({
    kind: 'success',
    method: 1,
    mapped: '192.0.2.1',
  })
})

test('a refusal tells its code', () => {
  const { bytes, read } = stunRequest('allocate')
  const code = [0x00, 0x09, 0x00, 0x04, 0x00, 0x00, 0x04, 0x01]
  expect(read(answered(bytes, 0x0113, code))).toEqual({ kind: 'error', method: 3, error: 401 })
})

test.each([
  ['another transaction', () => answered(Buffer.alloc(20), 0x0101, [])],
  ['another method', (bytes: Buffer) => answered(bytes, 0x0113, [])],
  ['no cookie', (bytes: Buffer) => answered(bytes, 0x0101, []).fill(0, 4, 8)],
  ['half a message', (bytes: Buffer) => answered(bytes, 0x0101, [0, 1, 2, 3]).subarray(0, 22)],
  ['a few bytes', () => Buffer.from('HTTP/1.1')],
])('%s is no answer', (_, planted) => {
  const { bytes, read } = stunRequest('binding')
  expect(read(planted(Buffer.from(bytes)))).toBeUndefined()
})
