import { oneLine } from '#shared/notifications/one-line.ts'

/** What a mail says, once; the text and the HTML are two renderings of the same blocks. */
export type Block =
  | { readonly say: string }
  | { readonly label: string; readonly value: string }
  | { readonly title: string; readonly items: readonly string[] }
  | { readonly open: string; readonly url: string }
  | { readonly small: string }

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string) => oneLine(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const textOf = (block: Block): string => {
  if ('say' in block) return oneLine(block.say)
  if ('label' in block) return `${oneLine(block.label)}: ${oneLine(block.value)}`
  if ('items' in block) return [`${oneLine(block.title)}:`, ...block.items.map(oneLine)].join('\n')
  if ('open' in block) return `${oneLine(block.open)}:\n${webAddress(block.url)}`
  return oneLine(block.small)
}

const style = {
  body: 'margin:0;padding:24px 16px;font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;background:#ffffff',
  link: 'display:inline-block;padding:12px 16px;border-radius:8px;background:#0b3b8c;color:#ffffff;font-weight:600;text-decoration:none',
  small: 'font-size:14px;color:#4a4a4a;margin:8px 0 0',
  address: 'font-size:14px;color:#4a4a4a;word-break:break-all',
}

const htmlOf = (block: Block): string => {
  if ('say' in block) return `<p>${escape(block.say)}</p>`
  if ('label' in block) return `<p><strong>${escape(block.label)}:</strong> ${escape(block.value)}</p>`
  if ('items' in block)
    return `<h2 style="font-size:16px;margin:16px 0 4px">${escape(block.title)}</h2>\n<ul style="list-style:none;margin:0;padding:0">${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
  if ('open' in block) {
    const address = escape(webAddress(block.url))
    return `<p><a href="${address}" style="${style.link}">${escape(block.open)}</a><br><span style="${style.address}">${address}</span></p>`
  }
  return `<p style="${style.small}">${escape(block.small)}</p>`
}

export const renderText = (heading: string, blocks: readonly Block[]): string =>
  `${[oneLine(heading), ...blocks.map(textOf)].join('\n\n')}\n`

export const renderHtml = (lang: string, heading: string, blocks: readonly Block[]): string =>
  [
    '<!doctype html>',
    `<html lang="${escape(lang)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(heading)}</title></head>`,
    `<body style="${escape(style.body)}">`,
    '<main style="max-width:560px;margin:0 auto">',
    `<h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">${escape(heading)}</h1>`,
    ...blocks.map(htmlOf),
    '</main></body></html>',
    '',
  ].join('\n')

/** Only http and https leave in a mail; anything else is a bug of the caller. */
function webAddress(url: string): string {
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('a mail links to http or https only')
  return href
}
