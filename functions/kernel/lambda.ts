import { configFrom, lambdaCredentials } from '#functions/kernel/config.ts'
import { environment } from '#functions/kernel/env.ts'
import { following } from '#functions/kernel/following.ts'
import { writeLog } from '#functions/kernel/log.ts'
import { needs, type FunctionName, type SecretOf } from '#functions/kernel/needs.ts'
import { secretReader, secretsOf } from '#functions/kernel/secrets.ts'
import type { Setting } from '#functions/kernel/setting.ts'

/** The part of Lambda's context that we read. */
export type Context = { readonly getRemainingTimeInMillis: () => number }
type Handle<Event, Answer> = (event: Event, context: Context) => Promise<Answer>

/**
 * The handler of a function: composed from its environment and its secrets, and anew when a secret has changed. What
 * goes wrong is logged by its kind alone, because messages may name people.
 */
export function lambda<F extends FunctionName, Event, Answer>(
  name: F,
  compose: (setting: Setting<SecretOf<F>>) => Handle<Event, Answer> | Promise<Handle<Event, Answer>>,
): Handle<Event, Answer> {
  const vars = environment()
  const credentials = lambdaCredentials(vars)
  const needed = needs[name].secrets as readonly SecretOf<F>[]
  const read = secretReader({ vars, credentials }, [...needed, ...(needs[name].maySecrets as readonly SecretOf<F>[])])
  const told = (event: string) => (error: unknown) => {
    const { name: kind, message } = error as Error
    writeLog({ level: 'error', event, function: name, name: kind, ...(aboutSettings.test(message) && { message }) })
  }
  const current = following(
    read,
    (texts) => compose({ config: configFrom(vars), secrets: secretsOf(texts, needed), credentials }),
    told('secrets-not-refreshed'),
  )
  // Begins while the function is being started; what fails here is told at the first event.
  void current().catch(() => undefined)
  return async (event, context) => {
    try {
      return await (
        await current()
      )(event, context)
    } catch (error) {
      told('function-failed')(error)
      throw new Error(`${name} failed`)
    }
  }
}

/** Our own words about what is not set: the only messages that nobody's data can be in. */
const aboutSettings = /^(BALAI_[A-Z_]+|AWS_REGION) is not set$|^the secret \w+ has another shape$/
