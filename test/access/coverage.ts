import { isContractProcedure, type AnyContractRouter } from '@orpc/contract'
import type { Hono } from 'hono'
import { classOf } from '#test/access/routes.ts'

/** Every route of a contract, such as `work.claim`. */
export function routesOf(router: AnyContractRouter, at: readonly string[] = []): readonly string[] {
  if (isContractProcedure(router)) return [at.join('.')]
  return Object.entries(router).flatMap(([name, inner]) => routesOf(inner as AnyContractRouter, [...at, name]))
}

/** Every route that Hono has, such as `GET /api/health`. */
export const addressesOf = (app: Hono): readonly string[] => [
  ...new Set(app.routes.map(({ method, path }) => `${method} ${path === '/*' ? '*' : path}`)),
]

/** Routes that the table does not have, and names in the table that are no route. */
export function unlisted(router: AnyContractRouter, app: Hono): readonly string[] {
  const routes = [...routesOf(router), ...addressesOf(app)]
  const listed = new Set(Object.keys(classOf).map((request) => request.split('#')[0] ?? ''))
  return [
    ...routes.filter((route) => !listed.has(route)).map((route) => `${route} has no class`),
    ...[...listed].filter((name) => !routes.includes(name)).map((name) => `${name} is no route`),
  ]
}
