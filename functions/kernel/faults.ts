import { ORPCError, ValidationError } from '@orpc/server'
import type { LogEvent } from '#functions/kernel/services.ts'
import { refuseWith } from '#functions/kernel/rpc.ts'
import type { FieldFault } from '#shared/kernel/refusal.ts'

type Issue = {
  readonly path?: readonly unknown[] | undefined
  readonly message: string
  readonly type?: string
  readonly requirement?: unknown
}

/** Input that the contract does not accept becomes faults of fields; an answer that it does not allow stays a bug. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof ORPCError) || error.defined) return error
  if (error.code === 'BAD_REQUEST') {
    const issues = error.cause instanceof ValidationError ? (error.cause.issues as readonly Issue[]) : []
    return refuseWith('INPUT_INVALID', { faults: issues.map(fault) })
  }
  if (error.code === 'NOT_FOUND') return refuseWith('NOT_FOUND')
  return error
}

const fault = ({ path = [], message, type = '', requirement }: Issue): FieldFault => ({
  path: path.map((step) => String((step as { key?: unknown }).key ?? step)).join('.'),
  rule: /^[a-z-]+$/.test(message) ? message : type.replaceAll('_', '-'),
  ...((typeof requirement === 'number' || typeof requirement === 'string') && { bound: requirement }),
})

/** What leaves when something broke: a request id, nothing of the inside. */
export function opaque(error: unknown, requestId: string, log: (event: LogEvent) => void): ORPCError<string, unknown> {
  const { name = 'Error' } = error as { name?: string }
  log({ level: 'error', event: 'request-failed', requestId, name, where: firstFrame(error) })
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: 'INTERNAL_SERVER_ERROR', data: { requestId } })
}

/** The place in our code where it broke. The words of the fault stand before the frames, and people's data in them. */
function firstFrame(error: unknown): string {
  const { stack = '', message = '' } = error as { stack?: string; message?: string }
  return (
    /\n {4}at [^\n]*?\b((?:functions|shared)\/[\w./-]+\.ts:\d+:\d+)/.exec(stack.replace(message, () => ''))?.[1] ?? ''
  )
}
