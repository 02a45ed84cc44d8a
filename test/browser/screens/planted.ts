import type { Page } from '@playwright/test'

/** Faults that no screen may have, put into one: the sweep has to find each. */
export const plantedRules = [
  'button-name',
  'color-contrast',
  'target-size',
  'image-alt',
  'content-policy',
  'error',
  'sideways-scroll',
  'one-heading',
  'title',
  'language',
] as const

export async function plantFaults(page: Page): Promise<void> {
  await page.evaluate(() => {
    const main = document.querySelector('main')
    if (!main) throw new Error('there is no main to plant in')
    const plant = (tag: string, text: string, style: Partial<CSSStyleDeclaration> = {}) => {
      const made = document.createElement(tag)
      made.textContent = text
      Object.assign(made.style, style)
      main.append(made)
      return made
    }
    plant('button', '')
    plant('p', 'Teks yang hampir tidak terbaca', { color: '#999', backgroundColor: '#aaa' })
    const small = { width: '12px', height: '12px', overflow: 'hidden', display: 'inline-block' }
    plant('button', 'a', small)
    plant('button', 'b', small)
    plant('img', '').setAttribute('src', '/favicon.svg')
    plant('p', 'lebar', { width: '2000px' })
    plant('h1', 'Judul kedua')
    plant('p', 'gaya').setAttribute('style', 'color: red')
    document.title = 'Balai'
    document.documentElement.lang = 'ms'
    console.error('planted')
  })
}
