type Form = { readonly url: string; readonly fields: Readonly<Record<string, string>> }
type Posting = {
  readonly onSent: (bytes: number) => void
  readonly signal: AbortSignal
}

/** Posts one file with its signed form straight to the store: whether it arrived, the line broke, or the store said no. */
export function postFile(
  { url, fields }: Form,
  file: Blob,
  { onSent, signal }: Posting,
): Promise<'arrived' | 'broken' | 'refused'> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded }) => onSent(Math.min(loaded, file.size))
    request.onload = () => done(request.status < 300 ? 'arrived' : request.status < 500 ? 'refused' : 'broken')
    request.onerror = request.onabort = request.ontimeout = () => done('broken')
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', url)
    request.send(form)
  })
}
