import type { Config, SecretName, Secrets } from '#functions/kernel/config.ts'
import type { Credentials } from '#functions/kernel/post-form.ts'

/** What a function is composed from, wherever it runs: where things are, its secrets, and in whose name it calls. */
export type Setting<N extends SecretName = SecretName> = {
  readonly config: Config
  readonly secrets: Pick<Secrets, N>
  readonly credentials: () => Promise<Credentials>
}
