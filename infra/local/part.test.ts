import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startPart } from '#infra/local/part.ts'
import { freePorts, needFree } from '#infra/local/ports.ts'
import { needJava } from '#infra/local/programs.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'balai-part-'))
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('Java of this machine is good enough, and without one the package to install is named', () => {
  expect(() => {
    needJava()
  }).not.toThrow()
  expect(() => {
    needJava('')
  }).toThrow('apt-get install openjdk-17-jre-headless')
})

test('a port that is taken is named, with what to do', async () => {
  const ports = await freePorts()
  const server = createServer()
  await new Promise<void>((up) => server.listen(ports.identity, '127.0.0.1', up))
  await expect(needFree(ports)).rejects.toThrow(new RegExp(`Port ${String(ports.identity)} .*is taken by .*again`))
  server.close()
})

test('a part that dies while starting is told with its last words and its log', async () => {
  const plan = {
    name: 'dying',
    command: 'sh',
    args: ['-c', 'echo no disk >&2; exit 3'],
    ready: () => Promise.resolve(false),
  }
  await expect(startPart(plan, folder())).rejects.toThrow(/^dying ended while starting.*dying\.log/)
})

test('a part that closes one of its outputs goes on writing to its log with the other', async () => {
  const plan = {
    name: 'half-silent',
    command: 'sh',
    args: ['-c', 'exec >&-; sleep 0.1; echo the disk is full >&2; exit 3'],
    ready: () => Promise.resolve(false),
  }
  await expect(startPart(plan, folder())).rejects.toThrow('the disk is full')
})

test('the death of a running part is noticed', async () => {
  const part = await startPart(
    { name: 'sleeper', command: 'sleep', args: ['60'], ready: () => Promise.resolve(true) },
    folder(),
  )
  process.kill(part.pid, 'SIGKILL')
  await part.ended
  expect(isAlive(part.pid)).toBe(false)
})

test('a part does not outlive the process that started it, even one that is killed', async () => {
  const script = `
    const { startPart } = await import(${JSON.stringify(resolve('infra/local/part.ts'))})
    const part = await startPart({ name: 'sleeper', command: 'sleep', args: ['60'], ready: async () => true }, ${JSON.stringify(folder())})
    console.log(part.pid)
    process.kill(process.pid, 'SIGKILL')`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pid = Number(String(await new Promise((said) => parent.stdout.once('data', said))))
  expect(pid).toBeGreaterThan(1)
  await vi.waitFor(() => {
    expect(isAlive(pid)).toBe(false)
  }, 10_000)
})
