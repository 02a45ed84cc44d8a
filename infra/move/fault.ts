import { AgencyFault } from '#infra/read-agency.ts'

const shown = 20

/** What is wrong, one a line and the first twenty of them, under a sentence that says what follows from it. */
export const faultOf = (sentence: string, faults: readonly string[]): AgencyFault =>
  new AgencyFault(
    [
      sentence,
      ...faults.slice(0, shown).map((fault) => `  ${fault}`),
      ...(faults.length > shown ? [`  … and ${String(faults.length - shown)} more.`] : []),
    ].join('\n'),
  )
