import { Resolver } from 'node:dns/promises'

/** What the domain name system says of a name; an empty list when it says nothing. */
export type Names = {
  readonly aliases: (name: string) => Promise<readonly string[]>
  readonly addresses: (name: string) => Promise<readonly string[]>
  readonly texts: (name: string) => Promise<readonly string[]>
  readonly relays: (name: string) => Promise<readonly string[]>
}

const absent = new Set(['ENODATA', 'ENOTFOUND', 'NXDOMAIN'])
const orNothing = (fault: NodeJS.ErrnoException): readonly never[] => {
  if (absent.has(fault.code ?? '')) return []
  throw fault
}

/** Asks the name servers of this machine, or those that a test names (`127.0.0.1:5300`). */
export function namesFrom(servers?: readonly string[]): Names {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 })
  if (servers) resolver.setServers(servers)
  return {
    aliases: (name) => resolver.resolveCname(name).catch(orNothing),
    addresses: (name) => resolver.resolve4(name).catch(orNothing),
    relays: async (name) => (await resolver.resolveMx(name).catch(orNothing)).map(({ exchange }) => exchange),
    texts: async (name) => (await resolver.resolveTxt(name).catch(orNothing)).map((parts) => parts.join('')),
  }
}

const longest = 8

/** A name and what it stands for, alias by alias, in lower case: a zone may write them as it likes. */
export async function chainOf(name: string, names: Names): Promise<readonly string[]> {
  const chain = [name]
  while (chain.length < longest) {
    const [next] = await names.aliases(chain.at(-1) ?? name)
    if (next === undefined) break
    chain.push(next.toLowerCase())
  }
  return chain
}
