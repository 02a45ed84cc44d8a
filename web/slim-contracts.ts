import { isContractProcedure, minifyContractRouter, type AnyContractRouter } from '@orpc/contract'

const isContract = (file: string) => /\/shared\/[a-z]+\/[a-z]+\.api\.ts$/.test(file)
const isRefusals = (file: string) => /\/shared\/(kernel\/refusal|[a-z]+\/[a-z]+\.refusals)\.ts$/.test(file)

const isRouter = (value: unknown): value is AnyContractRouter =>
  typeof value === 'object' &&
  value !== null &&
  (isContractProcedure(value) || (Object.keys(value).length > 0 && Object.values(value).every(isRouter)))

const slimRouter = (value: unknown) => (isRouter(value) ? minifyContractRouter(value) : undefined)

type Refusals = Readonly<Record<string, { readonly remedy: string }>>
const isRefusal = (value: unknown) => typeof value === 'object' && value !== null && 'remedy' in value
const areRefusals = (value: unknown): value is Refusals =>
  typeof value === 'object' && value !== null && Object.values(value).every(isRefusal)

/** The remedies by code; a table of refusals without what they tell. */
const slimRefusals = (value: unknown) =>
  areRefusals(value)
    ? Object.fromEntries(Object.entries(value).map(([code, { remedy }]) => [code, { remedy }]))
    : undefined

/**
 * Contracts reach the browser as methods and addresses alone, refusals as codes and remedies; their schemas stay with the
 * server, which checks. A page that wants a schema of such a file at run time does not build.
 */
export const slimContracts = () => ({
  name: 'balai-slim-contracts',
  apply: 'build' as const,
  enforce: 'pre' as const,
  async load(file: string): Promise<string | undefined> {
    if (!isContract(file) && !isRefusals(file)) return undefined
    const exported = (await import(`file://${file}`)) as Readonly<Record<string, unknown>>
    return Object.entries(exported)
      .flatMap(([name, value]) => {
        const slim = isContract(file) ? slimRouter(value) : slimRefusals(value)
        return slim ? [`export const ${name} = ${JSON.stringify(slim)}`] : []
      })
      .join('\n')
  },
})
