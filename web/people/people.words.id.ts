export const words = {
  signIn: 'Masuk',
  useAccount: 'Gunakan akun kedinasan Anda. Balai tidak menyimpan kata sandi.',
  withAgency: 'Masuk dengan SSO instansi',
  guestTitle: 'Tamu rapat?',
  guestText: 'Buka tautan pada surel undangan Anda. Tamu tidak memerlukan akun.',
  about: 'Tentang Balai',
  aboutTitle: 'Dari rapat sampai terhitung',
  meeting: 'Rapat',
  meetingText: 'Dibahas bersama, dari mana saja.',
  decision: 'Keputusan',
  decisionText: 'Dicatat saat rapat, lalu menjadi tugas.',
  task: 'Tugas',
  taskText: 'Selalu jelas di meja siapa, sejak kapan.',
  output: 'Hasil',
  outputText: 'Diserahkan dengan bukti, lalu ditinjau.',
  indicator: 'Indikator',
  indicatorText: 'Terhitung ke target unit dan SKP.',
  serviceNormal: (time: string) => `Layanan berjalan normal, pukul ${time}`,
  serviceDown: 'Layanan belum menjawab. Coba lagi sebentar lagi; yang sudah Anda ketik tersimpan di gawai ini.',
  sessionOver:
    'Sesi Anda berakhir. Masuk lagi untuk kembali ke halaman tadi; yang sudah Anda ketik tersimpan di gawai ini.',
  problem_penyedia:
    'Layanan masuk instansi tidak menjawab. Data Anda aman. Coba lagi beberapa menit lagi, atau hubungi pengelola TI instansi.',
  problem_kedaluwarsa: 'Proses masuk terlalu lama atau dibuka di peramban lain. Mulai lagi dari tombol di bawah.',
  'problem_belum-terdaftar':
    'Akun Anda dikenali instansi tetapi belum terdaftar di Balai. Minta administrator unit Anda mendaftarkannya.',
  problem_ditolak:
    'Layanan masuk instansi menolak permintaan ini. Coba lagi; bila berulang, hubungi pengelola TI instansi.',
}
