import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const folders = (process.env['PATH'] ?? '').split(':')
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** The browser that CHROMIUM names, or one from the PATH. */
export const findChromium = (): string | undefined =>
  [process.env['CHROMIUM'], ...names.flatMap((name) => folders.map((folder) => join(folder, name))), macChrome].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  )

const install = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium'

/** Finds Chromium, or installs it on Debian as root; without it, the sentence that says how to get it. */
export function needChromium(): string {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!findChromium() && isDebianRoot) {
    process.stderr.write('Chromium is missing; installing it from Debian …\n')
    spawnSync('sh', ['-c', install], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  const found = findChromium()
  if (found) return found
  throw new Error(
    'Chromium is missing, which the browser tests need: install the package "chromium", or set CHROMIUM to the path of a Chrome.',
  )
}

/** Fake camera and microphone, no sandbox, no traffic of the browser's own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
]

/** How to launch a browser whose camera gives five pictures a second: as real as thirty, and the processor has the rest. */
export const calmCamera = () => ({
  executablePath: needChromium(),
  args: chromiumFlags.map((flag) => (flag.startsWith('--use-fake-device') ? `${flag}=fps=5` : flag)),
})
