import type { BrowserContext, Page, Request } from '@playwright/test'
import type { Fault } from '#test/browser/screens/axe.ts'

// The browser's own line about an answer that was no success, or that did not come.
const ofNetwork = /^Failed to load resource|^WebSocket connection to/

const open = new WeakMap<BrowserContext, Set<Request>>()

/** How many requests of a page have no answer yet. */
export const unanswered = (page: Page): number => open.get(page.context())?.size ?? 0

/** Errors that the pages of a context write, and what their content policy stopped; `take` empties the list. */
export function watch(context: BrowserContext): { readonly take: (isRefusal?: boolean) => readonly Fault[] } {
  let heard: Fault[] = []
  const asked = new Set<Request>()
  open.set(context, asked)
  context.on('request', (request) => asked.add(request))
  context.on('requestfinished', (request) => asked.delete(request))
  context.on('requestfailed', (request) => asked.delete(request))
  const hear = (rule: string, what: string) => heard.push({ rule, where: 'console', what })
  context.on('console', (line) => {
    const text = line.text()
    // A plain file has no icon of its own, so the browser looks for one.
    if (line.type() !== 'error' || line.location().url.endsWith('/favicon.ico')) return
    hear(text.includes('Content Security Policy') ? 'content-policy' : ofNetwork.test(text) ? 'network' : 'error', text)
  })
  context.on('weberror', (fault) => hear('error', fault.error().message))
  return {
    take: (isRefusal = false) => {
      const taken = heard.filter(({ rule }) => !isRefusal || rule !== 'network')
      heard = []
      return taken
    },
  }
}
