import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachmentHeader } from '#functions/outputs/file-names.ts'
import { cleanFileName } from '#shared/outputs/file-name.ts'

const file = new URL('../../shared/outputs/cases/c038-filenames.json', import.meta.url)
const { items } = JSON.parse(readFileSync(file, 'utf8')) as {
  items: readonly { uploaded_as: string; sample_header: string }[]
}

test.each(items)('[O21] C038: the header of $uploaded_as is the sample header', ({ uploaded_as, sample_header }) => {
  expect(attachmentHeader(uploaded_as)).toBe(sample_header)
})

test('[O21] C038: any name gives one ASCII header of two parts, that a Response takes and a reader decodes to the clean name', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 300, size: 'max' }), fc.string({ maxLength: 60 })),
      (name) => {
        const header = attachmentHeader(name)
        const whole =
          /^attachment; filename="[\x20\x21\x23\x24\x26-\x5b\x5d-\x7e]+"; filename\*=UTF-8''([A-Za-z0-9%._~-]+)$/.exec(
            header,
          )?.[1] ?? ''
        expect(decodeURIComponent(whole)).toBe(cleanFileName(name))
        expect(
          new Response('', { headers: { 'content-disposition': header } }).headers.get('content-disposition'),
        ).toBe(header)
      },
    ),
    { numRuns: 1_000 },
  )
})
