import type { Listed, Shown } from '#infra/local/mailbox/pages.ts'

const patience = 3_000

type Chaos = { readonly Recipient: { readonly Probability: number } }

/** What Mailpit at `address` (ending in a slash) has and does. */
export const mailpitAt = (address: string) => {
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`${address}api/v1/${path}`, { signal: AbortSignal.timeout(patience), ...init })
  const read = async <T>(path: string): Promise<T> => (await ask(path)).json() as Promise<T>
  return {
    list: async () => (await read<{ messages: readonly Listed[] }>('messages?limit=200')).messages,
    show: async (id: string) => {
      const answer = await ask(`message/${encodeURIComponent(id)}`)
      return answer.ok ? ((await answer.json()) as Shown) : undefined
    },
    partOf: (id: string, part: string) => `${address}api/v1/message/${encodeURIComponent(id)}/part/${part}`,
    /** Of a hundred mails, how many are refused on purpose. */
    refusesOf100: async () => (await read<Chaos>('chaos')).Recipient.Probability,
    refuse: async (of100: number) => {
      await ask('chaos', {
        method: 'PUT',
        body: JSON.stringify({ Recipient: { ErrorCode: 451, Probability: of100 } }),
      })
    },
  }
}
