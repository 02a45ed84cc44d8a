import * as v from 'valibot'

/** The roles that our own records give; every person is staff. */
export const roles = ['staff', 'unit-head', 'performance-manager', 'auditor', 'administrator'] as const
export const role = v.picklist(roles)
export type Role = v.InferOutput<typeof role>
