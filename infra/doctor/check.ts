import { AgencyFault } from '#infra/read-agency.ts'

export type Finding = {
  readonly what: string
  /** What is wrong; absent when all is well. */
  readonly fault?: string
  readonly remedy?: string
  /** What was seen while all is well, where that is worth a reader's time. */
  readonly seen?: string
}

/** Well, with what was seen. */
export type Seen = { readonly seen: string }
/** What is wrong, and what to do about it where that is not the remedy of the check. */
export type Fault = { readonly fault: string; readonly remedy?: string }
/** Answers with nothing or what it saw when all is well, and with a fault otherwise; may throw when nothing is reached. */
export type Look = () => Promise<string | Fault | Seen | undefined>
export type Check = readonly [what: string, look: Look, remedy: string]

const causes: readonly (readonly [cause: RegExp, fault: string, remedy?: string])[] = [
  [
    /^(CredentialsProviderError|TokenProviderError|ExpiredToken)/,
    'AWS was not asked, because you are not signed in',
    'sign in with aws sso login, or set AWS_PROFILE',
  ],
  [/^(AccessDenied|UnauthorizedOperation)/, 'AWS does not let you see it', 'ask whoever administers the account'],
  [/^ENOTFOUND/, 'its name is in no zone'],
]

/** Why something could not be looked at; where the cause has a remedy of its own, that one counts. */
function unreached(error: unknown): Fault {
  if (error instanceof AgencyFault) return { fault: error.message.replace(/\.$/, '') }
  const { code, name } = error as NodeJS.ErrnoException
  const cause = code ?? name
  const [, fault = `not reached (${cause})`, remedy] = causes.find(([pattern]) => pattern.test(cause)) ?? []
  return { fault, ...(remedy !== undefined && { remedy }) }
}

/** Looks at everything at once; the findings are in the order of the checks. */
export const lookAt = (checks: readonly Check[]): Promise<readonly Finding[]> =>
  Promise.all(
    checks.map(async ([what, look, remedy]) => {
      const found = await look().catch(unreached)
      if (found === undefined) return { what }
      if (typeof found === 'object' && 'fault' in found) return { what, remedy, ...found }
      return typeof found === 'string' ? { what, fault: found, remedy } : { what, ...found }
    }),
  )

/** A finding as the line that people read. */
export const lineOf = ({ what, fault, remedy, seen }: Finding): string => {
  if (fault !== undefined) return `WRONG  ${what}: ${fault}. Remedy: ${remedy ?? ''}.`
  return seen === undefined ? `ok     ${what}` : `ok     ${what}: ${seen}`
}
