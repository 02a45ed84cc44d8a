import { createSignal } from 'solid-js'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Spec } from '#web/ui/gallery/spec.tsx'
import { Cluster } from '#web/ui/layout.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import { TextInput } from '#web/ui/text-input.tsx'

export function Controls() {
  const [isOpen, setOpen] = createSignal(false)
  const close = () => setOpen(false)
  return (
    <>
      <Spec title="Tombol" note="satu utama per tampilan">
        <Cluster>
          <Button look="primary">Serahkan hasil</Button>
          <Button look="primary" busy>
            Serahkan hasil
          </Button>
          <Button look="primary" icon="inbox" busy>
            Unggah
          </Button>
          <Button busy size="small">
            Ambil
          </Button>
        </Cluster>
        <Cluster>
          <Button>Serah terima</Button>
          <Button unavailable>Belum bisa</Button>
          <Button look="quiet">Batal</Button>
          <Button look="danger" onClick={() => setOpen(true)}>
            Akhiri rapat
          </Button>
          <Button look="link">Urungkan</Button>
        </Cluster>
        <Cluster>
          <Button size="small" icon="clock">
            Saring
          </Button>
          <Button icon="inbox">Unggah</Button>
          <ButtonLink size="large" href="#">
            Gabung
          </ButtonLink>
          <Button icon="x" label="Tutup" />
          <Button icon="x" label="Tutup" size="small" look="quiet" />
        </Cluster>
        <Dialog
          isOpen={isOpen()}
          onClose={close}
          title="Akhiri rapat untuk semua?"
          text="7 orang akan keluar. Notula dan keputusan tetap tersimpan."
          actions={
            <>
              <Button look="danger" onClick={close}>
                Ya, akhiri
              </Button>
              <Button onClick={close}>Tidak, lanjutkan</Button>
            </>
          }
        />
      </Spec>
      <Spec title="Isian" note="label, petunjuk, isian, galat">
        <TextInput id="title" label="Judul tugas" value="Telaah surat edaran" />
        <TextInput
          id="link"
          label="Tautan luar"
          optional
          hint="Bila berkas terlalu besar untuk diunggah"
          placeholder="https://"
        />
        <TextInput
          id="count"
          label="Jumlah yang dihitung"
          unit="dokumen"
          inputmode="numeric"
          error="Isi jumlah dokumen yang dihitung, misalnya 1"
        />
        <Select
          id="to"
          label="Serahkan kepada"
          placeholder="Pilih pegawai"
          value="rina"
          options={[
            { value: 'rina', text: 'Rina Wulandari' },
            { value: 'yohana', text: 'Yohana Rumbiak, Jayapura (WIT)' },
          ]}
        />
        <TextArea
          id="state"
          label="Keadaan sekarang"
          value="Telaah bagian 1 sampai 3 selesai. Bagian unit pelayanan masih berupa butir."
        />
        <RadioGroup
          id="way"
          name="way"
          label="Cara ikut"
          value="audio"
          options={[
            { value: 'video', text: 'Video' },
            { value: 'audio', text: 'Suara saja', note: 'Hemat data, cocok untuk sambungan sedang' },
          ]}
        />
        <div>
          <Checkbox id="own" label="Hasil ini karya saya dan tim yang tercatat pada tugas." checked />
          <Checkbox id="files" label="2 berkas dan draf versi 2" size="small" />
          <Checkbox id="must" label="Saya sudah memeriksa" error="Centang bila sudah diperiksa" />
        </div>
      </Spec>
    </>
  )
}
