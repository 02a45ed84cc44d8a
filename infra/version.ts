import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/** What this checkout is, for example 0.1.0-4e9871600a1b; `-changed` when files differ from the commit. */
export function versionHere(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') === '' ? [] : ['changed']
    return [version, git('rev-parse', '--short=12', 'HEAD'), ...changed].join('-')
  } catch {
    // Unpacked from an archive, or on a machine without git.
    return version
  }
}
