import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

type LastRun = { readonly total: number; readonly seconds: number; readonly commit: string }

/** Of the last whole `npm test`, if it was of this commit. */
export function measure(): Promise<Record<string, number>> {
  const file = '.build/last-test.json'
  if (!existsSync(file)) return Promise.resolve({})
  const { total, seconds, commit } = JSON.parse(readFileSync(file, 'utf8')) as LastRun
  const present = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
  return Promise.resolve(commit === present ? { 'tests.total': total, 'tests.seconds': seconds } : {})
}
