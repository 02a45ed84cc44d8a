import { Alert } from '#web/ui/alert.tsx'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorSummary } from '#web/ui/error-summary.tsx'
import { Spec } from '#web/ui/gallery/spec.tsx'
import { Cluster } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { ProgressBar } from '#web/ui/progress-bar.tsx'
import { showToast } from '#web/ui/toast.tsx'

export const Messages = () => (
  <>
    <Spec title="Kabar" note="satu nada, satu kalimat, satu jalan">
      <Alert kind="info">Tugas tetap di meja Anda sampai diterima.</Alert>
      <Alert kind="success">
        Hasil dikirim untuk ditinjau. Nomor <span class="code">HK-2026-7K3QX4M</span>.
      </Alert>
      <Alert kind="warning" action={<Button size="small">Muat ulang</Button>}>
        <p>
          <strong>Sambungan Anda melemah.</strong> Video dimatikan sementara, suara tetap berjalan.
        </p>
      </Alert>
      <Alert kind="error">Berkas belum terunggah karena sambungan terputus. Berkas tetap tersimpan.</Alert>
      <ErrorSummary errors={[{ field: 'count', text: 'Isi jumlah dokumen yang dihitung, misalnya 1' }]} />
      <Cluster>
        <Button
          onClick={() => {
            showToast({ text: 'Tugas diambil.', action: { text: 'Urungkan', onClick: () => undefined } })
            announce('Tugas diambil.')
          }}
        >
          Ambil tugas
        </Button>
      </Cluster>
      <ProgressBar label="Mengunggah telaah.pdf" part={0.62} />
    </Spec>
    <Spec title="Kosong dan memuat" note="satu jalan keluar">
      <Empty
        title="Belum ada tugas untuk hari ini"
        text="Anda dapat mengambil tugas dari antrean unit."
        action={<Button>Buka antrean</Button>}
      />
      <Loading />
    </Spec>
  </>
)
