import type { Hono } from 'hono'
import { refusalReply } from '#functions/kernel/app.ts'
import { apiHeaders } from '#functions/kernel/headers.ts'
import { refuseWith, whoIs } from '#functions/kernel/rpc.ts'
import type { Services } from '#functions/kernel/services.ts'
import { readReceipt } from '#functions/outputs/read-receipt.ts'
import { en } from '#functions/outputs/receipt.words.en.ts'
import { id as words } from '#functions/outputs/receipt.words.id.ts'
import { outputId } from '#shared/outputs/output.ts'
import { is } from 'valibot'

/** The receipt as a file: `GET /api/outputs/:id/versions/:v/receipt.pdf`, in Indonesian or with `?lang=en`. */
export function receiptRoutes(app: Hono, services: Services): void {
  app.get('/api/outputs/:id/versions/:version/receipt.pdf', async (c) => {
    const who = await whoIs(services, c.req.header('cookie') ?? null, services.clock())
    if (!who) return refusalReply(refuseWith('SIGN_IN'))
    const { id, version } = c.req.param()
    const isAsked = is(outputId, id) && /^\d{1,4}$/.test(version)
    const receipt = isAsked ? await readReceipt(services.table, who.person, id, Number(version)) : undefined
    if (!receipt) return refusalReply(refuseWith('NOT_FOUND'))
    const language = c.req.query('lang') === 'en' ? 'en' : 'id'
    const { number, at, zone, authorName, unitName, taskNumber, title, indicatorName, quantity, measure, files } =
      receipt
    // Half of all code that staff's function has: loaded when somebody asks for a receipt.
    const { receiptPdf } = await import('#functions/outputs/receipt-pdf.ts')
    const pdf = await receiptPdf({
      number,
      submittedAt: at,
      zone,
      language,
      submittedBy: { name: authorName, unit: unitName },
      task: `${title} (${taskNumber})`,
      indicator: indicatorName,
      quantity: { value: quantity, unit: measure },
      version: receipt.version,
      files: files.map(({ name, size, sha256, scan }) => ({
        name,
        bytes: size,
        sha256,
        scan: scan === 'clean' ? 'scannedClean' : 'notScanned',
      })),
      statement: (language === 'en' ? en : words).statementText,
    })
    return new Response(Buffer.from(pdf), {
      headers: {
        ...apiHeaders,
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${number}-v${version}.pdf"`,
      },
    })
  })
}
