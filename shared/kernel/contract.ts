import { oc } from '@orpc/contract'
import type { Access } from '#shared/kernel/access.ts'
import { kernelRefusals } from '#shared/kernel/refusal.ts'

export type Meta = { readonly access?: Access }

/** The start of every contract: who may call it, and the refusals that any route can give. */
export const route = (access: Access) => oc.$meta<Meta>({ access }).errors(kernelRefusals)
