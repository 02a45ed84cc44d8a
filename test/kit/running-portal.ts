import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from '#infra/local/build-web.ts'
import { makeLocalConfig, type LocalConfig } from '#infra/local/local-config.ts'
import type { Part } from '#infra/local/part.ts'
import { partNames, partStarters, type PartName } from '#infra/local/parts.ts'
import { freePorts } from '#infra/local/ports.ts'
import { needJava, needPrograms } from '#infra/local/programs.ts'
import { seed } from '#infra/local/seed/seed.ts'

/** The whole portal on free ports in a folder of its own, for tests: every part real, each can be ended and started again. */
export type RunningPortal = {
  /** Where its data and its secrets lie. */
  readonly dir: string
  readonly local: LocalConfig
  readonly origin: string
  readonly mail: string
  readonly parts: Readonly<Record<PartName | 'portal', Part>>
  /** Ends a part with a signal and starts it again over the same data. */
  readonly restart: (name: PartName | 'portal', signal?: NodeJS.Signals) => Promise<void>
  readonly stop: () => Promise<void>
}

export async function runPortal({ isDurable = false, host = 'test.localhost' } = {}): Promise<RunningPortal> {
  needJava()
  const programs = await needPrograms((line) => process.stderr.write(`${line}\n`))
  await buildWeb((line) => process.stderr.write(`${line}\n`))
  const dir = mkdtempSync(join(tmpdir(), 'balai-portal-'))
  const site = join(dir, 'site')
  cpSync('web/dist', site, { recursive: true })
  const local = makeLocalConfig(dir, await freePorts(), host, site)
  const starters = partStarters(dir, local, programs, isDurable)
  const started = await Promise.all(partNames.map(async (name) => [name, await starters[name]()] as const))
  const parts = Object.fromEntries(started) as Record<PartName | 'portal', Part>
  parts.portal = await starters.portal()
  await seed(local)
  return {
    dir,
    local,
    origin: local.config.origin,
    mail: `http://127.0.0.1:${String(local.ports.mailWeb)}`,
    parts,
    restart: async (name, signal) => {
      await parts[name].stop(signal)
      parts[name] = await starters[name]()
    },
    stop: async () => {
      for (const name of ['portal', ...partNames] as const) await parts[name].stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
