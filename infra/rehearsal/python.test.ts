import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { needPython } from '#infra/rehearsal/python.ts'

const folder = mkdtempSync(join(tmpdir(), 'balai-python-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('without Python, or with one that is too old, the sentence says what to install', async () => {
  const sentence = /^Python 3\.10 or newer with its module venv is needed .+ apt-get install python3-venv$/
  await expect(needPython('')).rejects.toThrow(sentence)
  const old = join(folder, 'python3')
  writeFileSync(old, '#!/bin/sh\nexit 1\n')
  chmodSync(old, 0o755)
  await expect(needPython(folder)).rejects.toThrow(sentence)
})
