import type { Page } from '@playwright/test'
import axe from 'axe-core'

export type Fault = { readonly rule: string; readonly where: string; readonly what: string }

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules that are wrong for the portal as a whole, each with its reason; nothing else is left out. */
const leftOut: Readonly<Record<string, string>> = {}

const options = {
  runOnly: { type: 'tag', values: tags },
  rules: Object.fromEntries(Object.keys(leftOut).map((rule) => [rule, { enabled: false }])),
  resultTypes: ['violations'],
  iframes: false,
  preload: false,
}
const expression = `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ rule: id, where: target.join(' '), what: failureSummary }))))`

/** What axe finds on a page. It runs in a world of its own beside the page's scripts, so that the content policy stays in force. */
export async function runAxe(page: Page): Promise<readonly Fault[]> {
  const browser = await page.context().newCDPSession(page)
  try {
    const { frameTree } = await browser.send('Page.getFrameTree')
    const world = { frameId: frameTree.frame.id, worldName: 'axe' }
    const { executionContextId: contextId } = await browser.send('Page.createIsolatedWorld', world)
    const evaluate = async (code: string) => {
      const answer = await browser.send('Runtime.evaluate', {
        expression: code,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      })
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'axe failed')
      return answer.result.value as unknown
    }
    await evaluate(`if (!('axe' in globalThis)) {${axe.source}\n}`)
    return (await evaluate(expression)) as readonly Fault[]
  } finally {
    await browser.detach()
  }
}
