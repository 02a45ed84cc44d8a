import type { Page } from '@playwright/test'
import type { Fault } from '#test/browser/screens/axe.ts'
import type { Language } from '#test/browser/screens/screen.ts'

/** What every document of the portal has, beside what axe asks: one h1, a title, its language, and no sideways scroll. */
export async function documentFaults(page: Page, language: Language): Promise<readonly Fault[]> {
  const found = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const tooWide = [...document.querySelectorAll('body *')].filter(
      (each) => scrollWidth > clientWidth && each.getBoundingClientRect().right > clientWidth + 1,
    )
    return {
      widths: [clientWidth, scrollWidth] as const,
      tooWide: tooWide.slice(-3).map((each) => each.outerHTML.slice(0, 120)),
      headings: document.querySelectorAll('h1').length,
      title: document.title,
      lang: document.documentElement.lang,
    }
  })
  const [width, scrolled] = found.widths
  const asked: readonly (readonly [string, boolean, string])[] = [
    ['sideways-scroll', scrolled <= width, `${scrolled} px wide in ${width}: ${found.tooWide.join(' ')}`],
    ['one-heading', found.headings === 1, `${found.headings} headings of level 1`],
    ['title', /^\S.* · Balai$/.test(found.title), `"${found.title}"`],
    ['language', found.lang === language, `"${found.lang}"`],
  ]
  return asked.filter(([, holds]) => !holds).map(([rule, , what]) => ({ rule, where: 'document', what }))
}
