import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export type Signed = { readonly key: string; readonly cert: string }
export type Authority = {
  /** What a client trusts. */
  readonly cert: string
  /** A certificate for these names that is good for so many days from now. */
  readonly sign: (names: readonly string[], days?: number) => Promise<Signed>
}

const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']

/** An authority of this test, made with openssl. */
export async function authority(): Promise<Authority> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-authority-'))
  const openssl = (...args: readonly string[]) => promisify(execFile)('openssl', args, { cwd: folder })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  await openssl(
    'req',
    '-x509',
    ...curve,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '30',
    '-subj',
    '/CN=of a test',
  )
  let count = 0
  return {
    cert: read('ca.pem'),
    sign: async (names, days = 60) => {
      const id = String((count += 1))
      const [name = ''] = names
      await openssl('req', '-new', ...curve, '-keyout', `${id}.key`, '-out', `${id}.csr`, '-subj', `/CN=${name}`)
      writeFileSync(join(folder, `${id}.ext`), `subjectAltName=${names.map((each) => `DNS:${each}`).join(',')}\n`)
      const signing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', `${id}.ext`]
      await openssl('x509', '-req', '-in', `${id}.csr`, '-out', `${id}.pem`, '-days', String(days), ...signing)
      return { key: read(`${id}.key`), cert: read(`${id}.pem`) }
    },
  }
}
