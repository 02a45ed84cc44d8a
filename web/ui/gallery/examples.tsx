import type { Desk } from '#web/ui/desk-strip.tsx'
import { Row } from '#web/ui/rows.tsx'
import { StateWord } from '#web/ui/state.tsx'

export const desks: readonly Desk[] = [
  { who: 'Antrean', isQueue: true, when: '9 Nov 10.04–10.31', lasted: '27 menit' },
  { who: 'Rina Wulandari', when: '9 Nov 10.31–17 Nov 16.41', lasted: '6 hari kerja' },
  { who: 'Andi Pratama', when: 'sejak 17 Nov 16.41', lasted: '4 hari kerja', isCurrent: true },
]

/** Work that asks for me: late, and to be mended. */
export const AskingRows = () => (
  <>
    <Row
      title="Telaah surat edaran kerja dari rumah hari Jumat"
      href="#"
      state="overdue"
      meta="RHK 2 · Biro SDM"
      end={<StateWord state="overdue" days={2} />}
    />
    <Row
      title="Rekap kesiapan tiga unit percontohan"
      href="#"
      state="returned"
      meta="dikembalikan Siti Aminah, 2 catatan"
      end={<StateWord state="returned" />}
    />
  </>
)
