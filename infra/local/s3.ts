import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { listens, startPart, type Part } from '#infra/local/part.ts'

export type S3Place = {
  readonly dir: string
  readonly port: number
  readonly data: string
  readonly program: string
  readonly keys: { readonly id: string; readonly secret: string }
  readonly bell?: string
}

/** versitygw: S3 over a folder, with versions. `bell`: where it rings when an object was made. */
export function startS3({ dir, port, data, program, keys, bell }: S3Place): Promise<Part> {
  const objects = join(data, 'objects')
  const versions = join(data, 'versions')
  for (const folder of [objects, versions]) mkdirSync(folder, { recursive: true })
  return startPart(
    {
      name: 's3',
      command: program,
      args: [
        '--port',
        `127.0.0.1:${String(port)}`,
        '--region',
        'ap-southeast-3',
        ...(bell ? ['--event-webhook-url', bell] : []),
        'posix',
        '--versioning-dir',
        versions,
        objects,
      ],
      env: { ROOT_ACCESS_KEY: keys.id, ROOT_SECRET_KEY: keys.secret },
      ready: () => listens(port),
    },
    dir,
  )
}
