import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Server } from 'node:http'
import { mailpitAt } from '#infra/local/mailbox/mailpit-api.ts'
import { listPage, mailPage, missingPage } from '#infra/local/mailbox/pages.ts'
import { sheetPolicy } from '#infra/local/sheet.ts'

/**
 * Where people of this machine read their mail. Mailpit comes from the Go module proxy, and there without its own pages:
 * they are built apart. Answers how to end it.
 */
export async function startMailbox(port: number, mailpit: string): Promise<{ readonly stop: () => Promise<void> }> {
  const mails = mailpitAt(mailpit)
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    c.header('content-security-policy', sheetPolicy)
    // With no-referrer a browser would not say either where a press comes from.
    c.header('referrer-policy', 'same-origin')
  })
  app.get('/', async (c) => c.html(listPage(await mails.list(), (await mails.refusesOf100()) > 0)))
  app.get('/surel/:id', async (c) => {
    const id = c.req.param('id')
    const mail = await mails.show(id)
    return mail ? c.html(mailPage(mail, (part) => mails.partOf(id, part))) : c.html(missingPage(), 404)
  })
  app.post('/tolak', async (c) => {
    if (c.req.header('origin') !== new URL(c.req.url).origin) return c.body(null, 403)
    const { tolak } = await c.req.parseBody()
    await mails.refuse(tolak === 'ya' ? 100 : 0)
    return c.redirect('/', 303)
  })
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }) as Server
  await new Promise<void>((up) => {
    server.once('listening', up)
  })
  return {
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => {
          done()
        })
      }),
  }
}
