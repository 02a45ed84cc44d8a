/**
 * What happened to one record, in the past tense, written in the transaction of the change itself.
 * `hints`: ids whose readers should look again; they carry no content.
 */
export type Fact<
  Type extends string = string,
  Data extends Readonly<Record<string, unknown>> = Readonly<Record<string, unknown>>,
> = {
  readonly type: Type
  readonly v: number
  readonly data: Data
  readonly hints: readonly string[]
}

/** One kind of fact, versioned: `defineFact<{ holder: string }>()('task-claimed')`. */
export const defineFact =
  <Data extends Readonly<Record<string, unknown>>>() =>
  <Type extends string>(type: Type, version = 1) => ({
    type,
    of: (data: Data, hints: readonly string[]): Fact<Type, Data> => ({ type, v: version, data, hints }),
    /** The fact's own data when it is of this kind. */
    read: (fact: { readonly type: string; readonly data: Readonly<Record<string, unknown>> }): Data | undefined =>
      fact.type === type ? (fact.data as Data) : undefined,
  })

/** A fact as it lies in the table and as it comes out of the stream. */
export type StoredFact = Fact & {
  readonly pk: string
  readonly sk: string
  readonly subject: string
  readonly rev: number
  readonly by: string
  readonly at: string
}
