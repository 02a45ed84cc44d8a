import { answers, startPart, type Part } from '#infra/local/part.ts'

/** Mailpit: takes every mail and keeps it; nothing leaves this machine. Its chaos switch lets one see mail refused. */
export const startMailpit = ({
  dir,
  web,
  smtp,
  program,
  data,
}: {
  dir: string
  web: number
  smtp: number
  program: string
  data?: string
}): Promise<Part> =>
  startPart(
    {
      name: 'mailpit',
      command: program,
      args: [
        '--listen',
        `127.0.0.1:${String(web)}`,
        '--smtp',
        `127.0.0.1:${String(smtp)}`,
        '--disable-version-check',
        '--enable-chaos',
        ...(data ? ['--database', data] : []),
      ],
      ready: () => answers(`http://127.0.0.1:${String(web)}/api/v1/info`),
    },
    dir,
  )
