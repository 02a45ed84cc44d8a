import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cellFault, readCell, type Columns } from '#infra/load/column.ts'
import { files } from '#infra/load/files.ts'

const readme = readFileSync(join(import.meta.dirname, '../agencies/README.md'), 'utf8')
const columns = Object.values(files).flatMap(({ name, columns }) =>
  Object.entries(columns as Columns).map(([column, about]) => [name, column, about] as const),
)

/** Columns that a text about the format leaves out. */
const untold = (text: string) => {
  const told = new Set([...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, word]) => word))
  return columns
    .filter(([, column]) => !told.has(column) && !/^q[23]$/.test(column))
    .map(([file, column]) => `${file} ${column}`)
}

describe('the format of a folder', () => {
  test.each(columns)('%s, %s: the example in its sentence is right', (_, __, column) => {
    expect(readCell(column, column.example).success).toBe(true)
    expect(cellFault('x', column, '?')).toMatch(/^x is "\?": it must .+, for example .+\.$/)
  })

  test('is told file by file and column by column in infra/agencies/README.md', () => {
    expect(untold(readme)).toEqual([])
    expect(Object.values(files).filter(({ name }) => !readme.includes(name))).toEqual([])
  })

  test('planted: a column that nobody told of', () => {
    expect(untold(readme.replaceAll('`lease_hours`', ''))).toEqual(['queues.csv lease_hours'])
  })
})
