export const words = {
  title: 'Pernyataan aksesibilitas',
  lead: 'Balai ingin dapat dipakai oleh semua pegawai dan tamu rapat. Sasaran kami adalah WCAG 2.2 tingkat AA. Keadaan sekarang: sesuai sebagian.',
  auditTitle: 'Yang sudah dan belum diperiksa',
  audit:
    'Belum ada audit oleh pihak luar, dan belum ada uji bersama penyandang disabilitas. Pernyataan ini ditulis oleh pembuat Balai sendiri, karena itu kami tidak menyatakan "sesuai".',
  checked:
    'Diperiksa otomatis setiap perubahan: kontras warna kedua tema, dan aturan axe pada setiap layar, terang dan gelap, selebar ponsel dan komputer, di Chromium.',
  designed:
    'Dirancang sejak awal: penggunaan dengan papan ketik, tautan langsung ke isi, keadaan selalu dengan kata dan bentuk, tema gelap, gerak yang dikurangi.',
  untestedTitle: 'Belum diuji',
  untestedReaders: 'Pembaca layar (NVDA, TalkBack, VoiceOver)',
  untestedZoom: 'Pembesaran 400 persen dan teks 200 persen pada semua halaman',
  untestedContrast: 'Kontras tinggi Windows',
  untestedVoice: 'Kendali suara dan perangkat sakelar',
  gapsTitle: 'Kekurangan yang kami ketahui',
  gapCaptions: 'Rapat belum memiliki takarir langsung. Sediakan juru bahasa isyarat atau juru ketik bila diperlukan.',
  gapDocuments:
    'Berkas yang diunggah pegawai belum tentu dapat dibaca pembaca layar. Mintalah bentuk lain kepada pengunggahnya.',
  helpTitle: 'Meminta bantuan',
  help: 'Anda berhak mendapat dukungan agar dapat ikut bekerja dan rapat, misalnya juru bahasa, juru ketik atau waktu tambahan. Sampaikan kepada pimpinan rapat atau pengelola Balai di instansi Anda.',
  contact:
    'Temuan dan keluhan disampaikan kepada pengelola Balai di instansi Anda. Jawaban diberikan dalam dua hari kerja. Bila jawaban belum memadai, sampaikan lewat kanal pengaduan instansi.',
}
