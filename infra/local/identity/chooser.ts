import { escape, sheet } from '#infra/local/sheet.ts'

/** Someone of the demo agency who can sign in. */
export type Account = {
  readonly login: string
  readonly name: string
  readonly email: string
  readonly position: string
  readonly unit: string
}

/** The page on which one of the demo agency's people is chosen: grouped by unit, a button each. */
export function chooser(accounts: readonly Account[], action: string): string {
  const units = [...new Set(accounts.map(({ unit }) => unit))]
  const button = ({ login, name, position }: Account) =>
    `<li><form method="post" action="${action}?login=${encodeURIComponent(login)}"><button class="row"><b>${escape(name)}</b><span>${escape(position)}</span></button></form></li>`
  const group = (unit: string) =>
    `<section><h2>${escape(unit)}</h2><ul>${accounts
      .filter((each) => each.unit === unit)
      .map(button)
      .join('')}</ul></section>`
  return sheet(
    'Masuk sebagai siapa?',
    `<p>Penyedia identitas Badan Contoh di mesin ini. Semua orang di sini rekaan; tidak ada kata sandi.</p>
${units.map(group).join('\n')}`,
  )
}
