import type { Agency } from '#infra/agency.ts'
import { ours } from '#infra/rehearsal/cdk.ts'
import { operatorLines } from '#infra/rehearsal/emulator.ts'

/** Tells how the deployed agency is operated from another terminal, and leaves it there until somebody ends it. */
export function stay({ name }: Agency, tell: (line: string) => void): Promise<never> {
  tell('\nIt stays as it is, for the steps of infra/RUNBOOK.md. In another terminal, in this folder:\n')
  for (const line of operatorLines({ CDK_APP: ours, AGENCY: name, PORTAL: `balai-${name}-portal` })) tell(`  ${line}`)
  tell(`\nThen npm run deploy -- ${name} and all the rest. Ctrl+C ends everything; nothing of it is kept.`)
  return new Promise(() => undefined)
}
