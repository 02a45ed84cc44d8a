import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export type Ran = { readonly code: number; readonly output: string }

const root = join(import.meta.dirname, '../..')
const binaries = join(root, 'node_modules/.bin')
/** What Node has compiled is kept for the next process: the tools and the commands under test start in half the time. */
const compiled = join(root, '.build/compiled')

/** Runs a program of the project and keeps what it prints. It ends with us. */
export const execute = (command: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> =>
  new Promise((done) => {
    const [program = '', ...args] = command
    const path = `${binaries}${delimiter}${env['PATH'] ?? ''}`
    const child = spawn(program, args, {
      env: { ...env, PATH: path, FORCE_COLOR: '0', NODE_COMPILE_CACHE: compiled },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const end = () => child.kill()
    process.once('exit', end)
    let output = ''
    const keep = (text: Buffer) => {
      output += text.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (fault) => {
      done({ code: 1, output: `${program} could not be started: ${fault.message}` })
    })
    child.once('close', (code) => {
      process.off('exit', end)
      done({ code: code ?? 1, output })
    })
  })
