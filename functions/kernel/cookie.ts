import { cookieName } from '#functions/kernel/session.ts'

const kept = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** The session cookie's value; of several the first, as a browser cannot be made to send a second `__Host-` one. */
export const readCookie = (header: string | null | undefined): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1)

export const writeCookie = (secret: string): string => `${cookieName}=${secret}; ${kept}`
export const clearCookie = (): string => `${cookieName}=; ${kept}; Max-Age=0`
