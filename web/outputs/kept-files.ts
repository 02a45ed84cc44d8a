import type { EvidenceFile } from '#shared/outputs/output.ts'

/** A file that was chosen, kept in this browser until the server has it; afterwards only what the server said of it. */
export type KeptFile = {
  readonly id: string
  /** Whose it is and for which task. */
  readonly desk: string
  readonly name: string
  readonly size: number
  readonly type: string
  readonly addedAt: number
  readonly bytes?: Blob
  readonly done?: EvidenceFile
}

const keptFor = 30 * 24 * 3_600_000
let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((found, failed) => {
    const request = indexedDB.open('balai', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('files', { keyPath: 'id' }).createIndex('desk', 'desk')
    }
    request.onsuccess = () => found(request.result)
    request.onerror = () => failed(request.error ?? new Error('indexedDB'))
  })
  return opened
}

/** Works on the store; a browser that keeps nothing answers with `otherwise`. */
async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
  otherwise: T,
): Promise<T> {
  try {
    const store = (await open()).transaction('files', mode).objectStore('files')
    return await new Promise((done, failed) => {
      const request = work(store)
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error ?? new Error('indexedDB'))
    })
  } catch {
    return otherwise
  }
}

export const keepFile = (file: KeptFile): Promise<unknown> =>
  within<IDBValidKey>('readwrite', (store) => store.put(file), '')

export const dropFile = (id: string): Promise<unknown> =>
  within<undefined>('readwrite', (store) => store.delete(id), undefined)

/** The files of one task, oldest first; what was left behind long ago is dropped on the way. */
export async function keptFiles(desk: string): Promise<readonly KeptFile[]> {
  const found = await within<KeptFile[]>(
    'readonly',
    (store) => store.index('desk').getAll(desk) as IDBRequest<KeptFile[]>,
    [],
  )
  const isOld = ({ addedAt }: KeptFile) => Date.now() - addedAt > keptFor
  await Promise.all(found.filter(isOld).map(({ id }) => dropFile(id)))
  return found.filter((file) => !isOld(file)).sort((a, b) => a.addedAt - b.addedAt)
}
