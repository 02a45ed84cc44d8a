/** Someone of the demo agency who can sign in. */
export type Account = {
  readonly login: string
  readonly name: string
  readonly email: string
  readonly position: string
  readonly unit: string
}

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`)

/** The page on which one of the demo agency's people is chosen: grouped by unit, a button each. */
export function chooser(accounts: readonly Account[], action: string): string {
  const units = [...new Set(accounts.map(({ unit }) => unit))]
  const button = ({ login, name, position }: Account) =>
    `<li><form method="post" action="${action}?login=${encodeURIComponent(login)}"><button><b>${escape(name)}</b><span>${escape(position)}</span></button></form></li>`
  const group = (unit: string) =>
    `<section><h2>${escape(unit)}</h2><ul>${accounts
      .filter((each) => each.unit === unit)
      .map(button)
      .join('')}</ul></section>`
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Masuk sebagai siapa? · Badan Contoh</title>
<style>
:root{color-scheme:light dark;--line:#e5e5e5;--text:#1f1f1f;--soft:#525252;--page:#fff;--hover:#f2f2f2;--ring:#0968f6}
@media (prefers-color-scheme:dark){:root{--line:#333;--text:#fff;--soft:#a3a3a3;--page:#141414;--hover:#2a2a2a;--ring:#4d93fc}}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.75rem;line-height:1.3;margin:0 0 .25rem}h2{font-size:1rem;margin:2rem 0 .25rem}
p{margin:0;color:var(--soft)}ul{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
button{display:grid;width:100%;min-height:3.5rem;padding:.5rem .75rem;border:0;border-bottom:1px solid var(--line);background:none;color:inherit;font:inherit;text-align:left;cursor:pointer}
button:hover{background:var(--hover)}button:focus-visible{outline:2px solid var(--ring);outline-offset:-2px}
b{font-weight:600}span{color:var(--soft);font-size:.875rem}
</style></head>
<body><main><h1>Masuk sebagai siapa?</h1><p>Penyedia identitas Badan Contoh di mesin ini. Semua orang di sini rekaan; tidak ada kata sandi.</p>
${units.map(group).join('\n')}</main></body></html>`
}
