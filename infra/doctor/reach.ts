export type Place = { readonly host: string; readonly port: number }

/** How names are reached: as the internet knows them, or, in a test, on this machine. */
export type Reach = {
  readonly to: (host: string, port: number) => Place
  /** How long a part may take to answer, in milliseconds. */
  readonly patience: number
  /** The authority that signs certificates; without it those that the machine trusts. */
  readonly trust?: string
}
export const straight: Reach = { to: (host, port) => ({ host, port }), patience: 5_000 }
