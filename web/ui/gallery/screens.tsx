import { Match, Show, Switch } from 'solid-js'
import { Alert } from '#web/ui/alert.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { DeskStrip } from '#web/ui/desk-strip.tsx'
import { useFrame } from '#web/ui/frame-options.ts'
import { AskingRows, desks } from '#web/ui/gallery/examples.tsx'
import { Columns, Page } from '#web/ui/layout.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Receipt } from '#web/ui/receipt.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { Section } from '#web/ui/section.tsx'
import { Side, WithSide } from '#web/ui/split.tsx'
import { StateBadge } from '#web/ui/state.tsx'
import { Stepper } from '#web/ui/stepper.tsx'
import { TextArea } from '#web/ui/text-area.tsx'

const Home = () => (
  <Page>
    <PageHead title="Senin, 23 November 2026" lead={<p>Jakarta, WIB</p>} />
    <Columns
      aside={
        <Section title="Jadwal" size="small" action={<a href="#minggu">Minggu ini</a>}>
          <Rows>
            <Row title="Dialog kinerja" quiet end="13.00" />
          </Rows>
        </Section>
      }
    >
      <Section title="Perlu tindakan Anda" count={2} action={<a href="#semua">Lihat semua</a>}>
        <Rows>
          <AskingRows />
        </Rows>
      </Section>
    </Columns>
  </Page>
)

const Task = () => {
  useFrame(() => ({ isFixed: true, title: 'T-2026-4M8RW2C', back: { href: '/antrean', text: 'Kembali' } }))
  return (
    <WithSide
      side={
        <Side
          label="Serah terima"
          head={
            <>
              <h2>Serah terima</h2>
              <Button icon="x" label="Tutup" look="quiet" size="small" />
            </>
          }
          foot={
            <>
              <Button look="primary">Serahkan tugas</Button>
              <Button>Batal</Button>
            </>
          }
        >
          <TextArea
            id="next"
            label="Langkah berikutnya"
            value="Tulis rekomendasi unit pelayanan, lalu minta tanggapan Makassar."
          />
          <Alert kind="info">
            Tugas tetap di meja Anda sampai Yohana Rumbiak menerima, paling lambat besok pukul 12.00 WIT.
          </Alert>
        </Side>
      }
    >
      <Page>
        <PageHead
          title="Telaah surat edaran kerja dari rumah hari Jumat"
          parent={{ href: '/antrean', text: 'Antrean' }}
          number="T-2026-4M8RW2C"
          states={
            <>
              <StateBadge state="taken" />
              <StateBadge state="overdue" days={2} />
            </>
          }
        />
        <Section title="Di meja siapa, sejak kapan" size="small">
          <DeskStrip label="Di meja siapa, sejak kapan" desks={desks} />
        </Section>
      </Page>
    </WithSide>
  )
}

const Done = () => (
  <Page>
    <Receipt
      title="Hasil dikirim untuk ditinjau"
      number="HK-2026-7K3QX4M"
      lead={<p>23 November 2026 pukul 10.42 WIB</p>}
      next={<p>Siti Aminah meninjau paling lambat 25 November.</p>}
    >
      <ButtonLink href="#">Kembali ke tugas</ButtonLink>
    </Receipt>
    <Stepper current={2} steps={['Tugas', 'Berkas dan tautan', 'Periksa jawaban']} />
  </Page>
)

const Review = () => {
  useFrame(() => ({ isFixed: true, isRailNarrow: true }))
  return <Home />
}

export const Screens = (props: { which: string }) => (
  <Show when={props.which}>
    <Switch fallback={<Home />}>
      <Match when={props.which === 'tugas'}>
        <Task />
      </Match>
      <Match when={props.which === 'tanda-terima'}>
        <Done />
      </Match>
      <Match when={props.which === 'tinjau'}>
        <Review />
      </Match>
    </Switch>
  </Show>
)
