import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { examine, lineOf } from '#infra/local/doctor.ts'
import { configFile, readLocalConfig } from '#infra/local/local-config.ts'
import { needPrograms } from '#infra/local/programs.ts'

// npm run doctor
const say = (line: string) => process.stdout.write(`${line}\n`)
const file = configFile(resolve(process.env['BALAI_DIR'] ?? '.local'))

if (existsSync(file)) {
  const findings = await examine(readLocalConfig(file), await needPrograms(say))
  for (const finding of findings) say(lineOf(finding))
  if (findings.some(({ fault }) => fault !== undefined)) process.exitCode = 1
} else {
  say(`WRONG  ${file} is not there. Remedy: run npm start once.`)
  process.exitCode = 1
}
