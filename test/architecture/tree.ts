import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type File = { readonly path: string; readonly text: string }

const notOurs = /(^|\/)(node_modules|dist|\.build|test-results)\//
const isTest = /^test\/|\.(test|spec)\.tsx?$/

/** Paths under the folders of the project, with forward slashes, relative to its root. */
export const list = (root: string, pattern = '{shared,functions,web,infra,test}/**/*.{ts,tsx}'): readonly string[] =>
  globSync(pattern, { cwd: root, exclude: (path) => /^(node_modules|dist)$/.test(path) })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !notOurs.test(path))
    .sort()

/** Files with what they say. */
export const read = (root: string, paths: readonly string[]): readonly File[] =>
  paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** Product code: tests apart. */
export const isProduct = (path: string): boolean => !isTest.test(path)
