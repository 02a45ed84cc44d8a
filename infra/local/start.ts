import 'temporal-polyfill/global'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildWeb } from '#infra/local/build-web.ts'
import { demoPeople } from '#infra/local/demo/people.ts'
import { makeLocalConfig } from '#infra/local/local-config.ts'
import { lastWords, PartFault, stopEverything, type Part } from '#infra/local/part.ts'
import { partNames, partStarters, type PartName } from '#infra/local/parts.ts'
import { needFree, portsFrom } from '#infra/local/ports.ts'
import { needJava, needPrograms } from '#infra/local/programs.ts'
import { seed } from '#infra/local/seed/seed.ts'
import { readOptions } from '#infra/options.ts'
import { AgencyFault } from '#infra/read-agency.ts'

const dir = resolve(process.env['BALAI_DIR'] ?? '.local')
let ending: Promise<void> | undefined
const say = (line: string) => process.stdout.write(`${line}\n`)

const end = (code: number) => (ending ??= stopEverything().then(() => process.exit(code)))

function fail(error: unknown): void {
  if (ending) return
  const known = error instanceof PartFault || error instanceof AgencyFault
  process.stderr.write(`\n${known ? error.message : `Balai could not start: ${(error as Error).message}`}\n`)
  if (!known && process.env['BALAI_DEBUG']) process.stderr.write(`${(error as Error).stack ?? ''}\n`)
  void end(1)
}

/** Parts that start again when they end, as on their node: meetings come back by themselves, and a rotation is drained so. */
const again: ReadonlySet<string> = new Set<PartName>(['livekit'])
/** Milliseconds after which another end is no longer the same trouble. */
const calm = 10_000

/** Keeps a started part. Should it end, it starts again, or everything ends with one sentence. `since`: when it last did. */
function keep(part: Part, starter: () => Promise<Part>, since = -Infinity): void {
  void part.ended
    .then(async (how) => {
      const now = performance.now()
      if (ending) return
      const words = `It ended with ${how}. Its last words: ${lastWords(part.logFile)}`
      if (!again.has(part.name) || now - since < calm)
        throw new PartFault(
          `${part.name} has ended unexpectedly, so everything was stopped. ${words} (all of them: ${part.logFile}). Start again with npm start.`,
        )
      say(`${part.name} has ended and is started again. ${words}`)
      keep(await starter(), starter, now)
    })
    .catch(fail)
}

const asked = {
  options: { fresh: { type: 'boolean' } },
  words: [0, 0],
  usage: 'Say npm start, or npm start -- --fresh to begin with new data.',
} as const

async function start(): Promise<void> {
  const { fresh } = readOptions(asked).values
  const ports = portsFrom(process.env['BALAI_PORT_BASE'])
  needJava()
  await needFree(ports)
  // Not earlier: another Balai may be running on this data.
  if (fresh) rmSync(resolve(dir, 'data'), { recursive: true, force: true })
  const programs = await needPrograms(say)
  const local = makeLocalConfig(dir, ports, 'localhost', resolve('web/dist'))
  const starters = partStarters(dir, local, programs, true)
  say('Starting database, file store, meetings, mail and identity provider …')
  const begin = async (name: PartName | 'portal') => {
    keep(await starters[name](), starters[name])
  }
  await Promise.all([buildWeb(say), ...partNames.map(begin)])
  await begin('portal')
  await seed(local)
  const mail = `http://127.0.0.1:${String(ports.mailbox)}`
  const people = demoPeople.filter(({ login }) => ['rina', 'andi', 'dewi', 'siti', 'joko'].includes(login))
  say(`
  Balai     ${local.config.origin}

  Masuk     ${people.map(({ name, position }) => `${name} (${position})`).join('\n            ')}
            dan ${String(demoPeople.length - people.length)} orang lain; pilih siapa saja, tanpa kata sandi
  Surel     ${mail}
  Data      .local/data tetap ada; npm start -- --fresh memulai dari awal
  Berhenti  Ctrl+C
`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
process.on('uncaughtException', fail)
start().catch(fail)
