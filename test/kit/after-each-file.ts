import { afterAll } from 'vitest'
import { dropTables } from '#test/kit/table.ts'

afterAll(dropTables)
