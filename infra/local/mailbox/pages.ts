import { escape, sheet } from '#infra/local/sheet.ts'

/** As Mailpit lists a mail. `Created`: ISO instant. */
export type Listed = {
  readonly ID: string
  readonly To: readonly { readonly Name: string; readonly Address: string }[]
  readonly Subject: string
  readonly Created: string
}
/** As Mailpit shows one. */
export type Shown = {
  readonly To: Listed['To']
  readonly Subject: string
  readonly Date: string
  readonly Text: string
  readonly Attachments: readonly { readonly PartID: string; readonly FileName: string }[]
}

const whom = (to: Listed['To']) => escape(to.map(({ Name, Address }) => `${Name} (${Address})`).join(', '))
const clock = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' })
const when = (at: string) => `${clock.format(new Date(at))} WIB`

/** Every mail, the newest first; and whether mails are refused on purpose, with the button that changes it. */
export const listPage = (mails: readonly Listed[], isRefusing: boolean): string =>
  sheet(
    'Surel',
    `<p>Semua surel Balai di mesin ini, yang terbaru di atas; tidak ada yang keluar dari sini.</p>
<form class="plain" method="post" action="/tolak"><button name="tolak" value="${isRefusing ? 'tidak' : 'ya'}">${
      isRefusing ? 'Terima surel lagi' : 'Tolak surel, untuk mencoba gangguan'
    }</button></form>
${isRefusing ? '<p role="status"><b>Surel sedang ditolak dengan sengaja.</b> Yang tertahan dikirim lagi setelah diterima lagi.</p>' : ''}
<ul>${mails
      .map(
        ({ ID, To, Subject, Created }) =>
          `<li><a class="row" href="/surel/${encodeURIComponent(ID)}"><b>${escape(Subject)}</b><span>${whom(To)}, ${when(Created)}</span></a></li>`,
      )
      .join('')}</ul>`,
  )

/** One mail, its addresses to follow. `partOf`: where an attachment is. */
export const mailPage = (
  { To, Subject, Date: at, Text, Attachments }: Shown,
  partOf: (part: string) => string,
): string =>
  sheet(
    Subject,
    `<p>Kepada ${whom(To)}, ${when(at)}</p>
<pre>${escape(Text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`)}</pre>
${Attachments.map(({ PartID, FileName }) => `<p><a href="${escape(partOf(PartID))}">${escape(FileName)}</a></p>`).join('')}
<p><a href="/">Semua surel</a></p>`,
  )

export const missingPage = (): string => sheet('Surel tidak ada', '<p><a href="/">Semua surel</a></p>')
