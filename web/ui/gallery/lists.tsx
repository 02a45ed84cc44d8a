import { For } from 'solid-js'
import { Avatar, Person } from '#web/ui/avatar.tsx'
import { DeskStrip } from '#web/ui/desk-strip.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { AskingRows, desks } from '#web/ui/gallery/examples.tsx'
import { Spec } from '#web/ui/gallery/spec.tsx'
import { Cluster } from '#web/ui/layout.tsx'
import { Chips, Tabs } from '#web/ui/links.tsx'
import { Pagination } from '#web/ui/pagination.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { StateBadge, StateWord } from '#web/ui/state.tsx'
import { type StateName, states } from '#web/ui/status-words.ts'
import { Table } from '#web/ui/table.tsx'
import { Tag } from '#web/ui/tag.tsx'
import { TargetBar } from '#web/ui/target-bar.tsx'
import { TaskAction, TaskRow, TaskRows } from '#web/ui/task-row.tsx'

const units = [
  { name: 'Biro Sumber Daya Manusia', target: 4, approved: 1 },
  { name: 'Direktorat Pengelolaan Kinerja dan Kesejahteraan Aparatur Sipil Negara', target: 4, approved: 0 },
]

export const Lists = () => (
  <>
    <Spec title="Kata keadaan" note="bentuk, kata, lalu warna">
      <Cluster>
        <For each={Object.keys(states) as StateName[]}>{(state) => <StateBadge state={state} days={2} />}</For>
      </Cluster>
    </Spec>
    <Spec title="Baris" note="satu garis tipis">
      <Rows>
        <AskingRows />
        <Row
          title="Terima serah terima: Draf petunjuk presensi"
          href="#"
          icon="inbox"
          meta="dari Rina Wulandari"
          end={<StateWord state="due_tomorrow" />}
        />
        <Row title="Unggah daftar hadir lokakarya indikator" href="#" state="done" quiet end="08.31" />
      </Rows>
    </Spec>
    <Spec title="Baris tugas" note="milik sendiri, bebas, dipegang orang lain">
      <TaskRows label="Unit saya">
        <TaskRow
          title="Telaah surat edaran kerja dari rumah hari Jumat"
          href="#"
          state="overdue"
          selected
          due={<StateWord state="overdue" days={2} />}
          meta={
            <>
              <Tag>RHK 2</Tag>
              <StateWord state="taken" shape />
              <Person name="Andi Pratama" />
            </>
          }
        />
        <TaskRow
          title="Rekap presensi daring Kantor Wilayah Jayapura"
          href="#"
          state="waiting"
          due={<StateWord state="due_today" shape />}
          meta={
            <>
              <Tag>RHK 1</Tag>
              <span>Belum diambil, 3 jam lagi</span>
            </>
          }
          action={
            <TaskAction label="Ambil tugas Rekap presensi daring" onClick={() => undefined}>
              Ambil
            </TaskAction>
          }
        />
        <TaskRow
          title="Draf petunjuk presensi untuk pegawai lapangan"
          href="#"
          state="taken"
          held
          due={<StateWord state="due_tomorrow" shape />}
          meta={
            <>
              <Tag>RHK 1</Tag>
              <Person name="Rina Wulandari" note="sejak 08.40" />
            </>
          }
        />
      </TaskRows>
      <Pagination range="1–25 dari 42" previous="#" next="#" />
    </Spec>
    <Spec title="Tab dan saringan" note="kata dan angka yang sama">
      <Tabs
        label="Bagian"
        links={[
          { href: '#', text: 'Rincian', isCurrent: true },
          { href: '#', text: 'Berkas', count: 2 },
          { href: '#', text: 'Riwayat' },
        ]}
      />
      <Chips
        label="Tampilan"
        links={[
          { href: '#', text: 'Milik saya', count: 5, isCurrent: true },
          { href: '#', text: 'Belum diambil', count: 12 },
        ]}
      />
    </Spec>
    <Spec title="Orang dan meja" note="di meja siapa, sejak kapan">
      <Cluster>
        <Avatar name="Rina Wulandari" />
        <Avatar name="Andi Pratama" size={32} />
        <Avatar name="Siti Aminah" size={40} />
        <Avatar name="Budi Hartono" size={40} guest />
        <Person name="Ni Made Ayu Lestari" />
      </Cluster>
      <DeskStrip label="Di meja siapa, sejak kapan" desks={desks} />
      <Facts
        facts={[
          { term: 'Tenggat', value: 'Kamis, 19 November 2026 pukul 16.00 WIB' },
          { term: 'Dihitung ke', value: <a href="#rhk">RHK 2, telaah kebijakan kerja fleksibel</a> },
        ]}
      />
    </Spec>
    <Spec title="Capaian dan tabel" note="garis tegak: target sampai hari ini">
      <TargetBar
        label="Capaian"
        done={1}
        target={12}
        toDate={3}
        size="large"
        sentence="1 dari 12 dokumen. Garis tegak menandai target sampai 30 November, yaitu 3 dokumen."
      />
      <TargetBar label="Capaian" done={9} target={12} toDate={8} sentence="9 dari 12 dokumen" />
      <TargetBar label="Capaian" done={0} target={4} toDate={1} sentence="0 dari 4 dokumen" size="small" />
      <Table
        caption="2 unit, data per 14.12"
        rows={units}
        columns={[
          { title: 'Unit', cell: (unit) => unit.name },
          { title: 'Target', cell: (unit) => unit.target, isNumber: true },
          { title: 'Disetujui', cell: (unit) => unit.approved, isNumber: true },
        ]}
        total={['Jumlah', 8, 1]}
      />
    </Spec>
  </>
)
