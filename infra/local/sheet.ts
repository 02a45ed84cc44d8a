const signs = /[&<>"']/g

/** A text as it may stand in a page. */
export const escape = (text: string): string => text.replace(signs, (sign) => `&#${String(sign.charCodeAt(0))};`)

/** What a sheet may load: nothing. */
export const sheetPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

/** A page of this machine that needs neither a script nor another file. `body`: HTML below its heading. */
export const sheet = (title: string, body: string): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Badan Contoh</title>
<style>
:root{color-scheme:light dark;--line:#e5e5e5;--text:#1f1f1f;--soft:#525252;--page:#fff;--hover:#f2f2f2;--ring:#0968f6}
@media (prefers-color-scheme:dark){:root{--line:#333;--text:#fff;--soft:#a3a3a3;--page:#141414;--hover:#2a2a2a;--ring:#4d93fc}}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.75rem;line-height:1.3;margin:0 0 .25rem}h2{font-size:1rem;margin:2rem 0 .25rem}
p{margin:0;color:var(--soft)}ul{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
.row{display:grid;box-sizing:border-box;width:100%;min-height:3.5rem;padding:.5rem .75rem;border:0;border-bottom:1px solid var(--line);background:none;color:inherit;font:inherit;text-align:left;text-decoration:none;cursor:pointer}
.row:hover{background:var(--hover)}:focus-visible{outline:2px solid var(--ring);outline-offset:-2px}
b{font-weight:600}span{color:var(--soft);font-size:.875rem}
pre{margin:1.5rem 0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
form.plain{margin:1rem 0}form.plain button{min-height:2.75rem;padding:0 1rem;border:1px solid var(--line);border-radius:.5rem;background:none;color:inherit;font:inherit;cursor:pointer}
</style></head>
<body><main><h1>${escape(title)}</h1>
${body}</main></body></html>`
