import { AgencyFault } from '#infra/read-agency.ts'

const causes: readonly (readonly [name: RegExp, says: string])[] = [
  [
    /^ECONN|^ENOTFOUND|^EAI_AGAIN|^TimeoutError/,
    'its database does not answer: does it run (npm start), or is this machine on the internet',
  ],
  [/^ResourceNotFound/, 'it has no table yet: start it once with npm start, or deploy it'],
  [
    /^(Credentials|Token)Provider|^ExpiredToken/,
    'there are no credentials of AWS here: sign in with aws sso login or set AWS_PROFILE',
  ],
  [/^AccessDenied|^UnrecognizedClient/, 'AWS does not let you do this: ask whoever administers the account for it'],
]

/** A portal that could not be reached, in a sentence; anything else is thrown as it is. */
export function unreached(where: string, fault: unknown): never {
  const { name = '', code = '' } = fault as { name?: string; code?: string }
  const found = causes.find(([pattern]) => pattern.test(code) || pattern.test(name))
  if (!found) throw fault
  throw new AgencyFault(`${where} cannot be loaded: ${found[1]} (${code || name}). The same command goes on from here.`)
}
