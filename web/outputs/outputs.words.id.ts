export const words = {
  output: 'Hasil',
  outputs: 'Hasil kerja',
  task: 'Tugas',
  version: (version: number) => `Versi ${String(version)}`,
  newest: 'terbaru',
  summary: 'Uraian hasil',
  files: 'Berkas',
  file: 'Berkas',
  noFiles: 'Tidak ada berkas.',
  links: 'Tautan',
  indicator: 'Dihitung ke',
  quantity: 'Jumlah',
  amount: (quantity: string, measure: string) => `${quantity} ${measure}`,
  period: 'Periode',
  quarter: (quarter: string, year: string) => `Triwulan ${quarter} ${year}`,
  author: 'Penyusun',
  sentAt: (moment: string) => `dikirim ${moment}`,
  sentBy: (name: string, moment: string) => `Dikirim ${name}, ${moment}`,
  hash: 'SHA-256',
  hashOf: (name: string) => `Sidik SHA-256 ${name}`,
  notScanned: 'Belum dipindai virus: tidak ada pemindai yang dipasang.',
  scannedClean: 'Sudah dipindai, tidak ditemukan virus.',
  download: 'Unduh',
  downloadNamed: (name: string) => `Unduh ${name}`,
  receipt: 'Tanda terima',
  thread: 'Jejak hasil',
  answers: 'Jawaban atas catatan',
  onPage: (page: number) => `halaman ${String(page)}`,

  reviewedBy: (name: string, since: string) => `Ditinjau ${name} sejak ${since}`,
  reviewedByYou: (until: string) => `Anda tinjau, dipegang sampai ${until}`,
  reviewLapsed: (name: string, until: string) => `Waktu tinjau ${name} habis ${until}`,
  withAuthor: 'Menunggu versi baru dari penyusun',
  waitsForReviewer: 'Belum ada peninjau',
  firstTo: (name: string, until: string) => `Lebih dulu untuk ${name} sampai ${until}`,
  firstToYou: (until: string) => `Lebih dulu untuk Anda sampai ${until}`,
  reviewDue: (until: string) => `tinjau paling lambat ${until}`,
  approvedBy: (name: string, moment: string) => `Disetujui ${name}, ${moment}`,
  returnedBy: (name: string, moment: string) => `Dikembalikan ${name} untuk diperbaiki, ${moment}`,
  rejectedBy: (name: string, moment: string) => `Ditolak ${name}, ${moment}`,
  points: 'Catatan peninjau',

  toMend: 'Yang perlu diperbaiki',
  toMendLead: (name: string, version: number) =>
    `${name} meminta perbaikan atas versi ${String(version)}. Jawab setiap catatan dengan versi baru.`,
  sendNewVersion: 'Kirim versi baru',
  withdraw: 'Tarik kembali',
  withdrawQuestion: 'Tarik kembali hasil ini?',
  withdrawText:
    'Hasil ini keluar dari daftar tinjau dan tugasnya kembali ke meja Anda. Versi yang sudah dikirim tetap tercatat.',
  withdrawYes: 'Ya, tarik kembali',
  withdrawNo: 'Tidak, biarkan',
  withdrawn: 'Hasil ditarik kembali. Tugasnya di meja Anda.',

  fileLoading: 'Menyiapkan berkas…',
  fileBroken: 'Berkas ini belum dapat ditampilkan di sini. Isinya tetap aman. Unduh untuk membukanya di gawai Anda.',
  fileNotShown: 'Dokumen Office dibuka di gawai Anda. Unduh untuk melihatnya; isinya sama dengan yang dikirim.',
  pdfPassword: 'PDF ini memakai kata sandi. Unduh untuk membukanya di gawai Anda.',
  pageOf: (page: number, pages: number) => `Halaman ${String(page)} dari ${String(pages)}`,
  pageOfFile: (name: string, page: number, pages: number) => `${name}, halaman ${String(page)} dari ${String(pages)}`,
  previousPage: 'Halaman sebelumnya',
  nextPage: 'Halaman berikutnya',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  noTextOnPage: 'Halaman ini berupa gambar tanpa teks.',
  pictureOf: (name: string) => `Gambar ${name}`,

  copyProgress: 'Salin progres harian',
  progressCopied: 'Progres harian disalin. Tempelkan di e-Kinerja.',
  progressEmpty: 'Belum ada hasil hari ini untuk disalin.',
  progressManual: 'Peramban tidak mengizinkan penyalinan otomatis. Salin teks di bawah ini.',
  progressText: 'Progres harian',

  TASK_NOT_YOURS: (holder: string) =>
    `${holder} Belum ada yang dikirim; isian Anda tetap tersimpan di gawai ini. Muat ulang untuk melihat keadaan terbaru.`,
  nowAt: (name: string) => `Tugas ini sekarang di meja ${name}.`,
  nowInQueue: 'Tugas ini sudah kembali ke antrean.',
  FENCE_STALE:
    'Tugas ini Anda ambil lagi dari tab atau gawai lain. Isian dan berkas di sini tetap tersimpan. Muat ulang untuk melanjutkan.',
  TASK_CHANGED:
    'Tugas ini berubah sejak halaman dibuka. Belum ada yang dikirim dan isian Anda aman. Muat ulang, periksa, lalu kirim lagi.',
  CURSOR_INVALID: 'Tautan halaman ini tidak berlaku lagi. Hasilnya tidak berubah. Mulai lagi dari halaman pertama.',
  NUMBER_TAKEN: 'Nomor hasil sedang terpakai. Isian Anda aman dan belum terkirim. Kirim lagi.',
  TASK_NOT_OPEN:
    'Tugas ini sedang tidak terbuka untuk hasil baru. Isian Anda tetap tersimpan di gawai ini. Muat ulang untuk melihat keadaannya.',
  STEPS_OPEN: (count: string) =>
    `Masih ada ${count}langkah wajib yang belum dicentang. Isian Anda aman. Selesaikan langkahnya di halaman tugas, lalu kirim lagi.`,
  OUTPUT_OPEN:
    'Tugas ini sudah punya hasil yang menunggu keputusan. Tidak dibuat dua kali. Buka hasil itu untuk melihat keadaannya.',
  EVIDENCE_MISSING: 'Tambahkan paling sedikit satu berkas atau tautan. Isian lain tetap tersimpan.',
  INDICATOR_UNKNOWN:
    'Indikator yang dipilih sudah berubah atau tidak untuk unit Anda. Isian lain aman. Pilih indikator lagi.',
  PERIOD_CLOSED:
    'Periode yang dipilih sudah ditutup. Isian Anda aman. Muat ulang halaman untuk memakai periode yang terbuka.',
  FILE_TOO_LARGE: 'Berkas lebih besar dari 50 MB, jadi tidak diunggah. Perkecil atau bagi berkasnya, lalu pilih lagi.',
  FILE_EMPTY: 'Berkas kosong (0 byte), jadi tidak diunggah. Periksa berkasnya di gawai Anda, lalu pilih lagi.',
  FILE_TYPE_REFUSED: 'Jenis berkas ini belum diterima. Pilih PDF, DOCX, XLSX, PNG, atau JPG.',
  FILE_TYPE_DIFFERS: 'Isi berkas berbeda dari namanya. Simpan ulang dari aplikasi asalnya, lalu pilih lagi.',
  FILE_HASH_DIFFERS:
    'Berkas yang tiba berbeda dari yang ada di gawai Anda. Berkas asli tetap aman di gawai. Unggah sekali lagi.',
  FILE_UNSAFE:
    'Berkas ini berisi makro, kata sandi, atau bagian yang tidak aman, jadi tidak disimpan. Simpan tanpa itu, lalu pilih lagi.',
  FILE_NAME_TAKEN: (name: string) =>
    `Sudah ada berkas bernama ${name} dalam kiriman ini. Ganti nama salah satunya, lalu pilih lagi.`,
  thatFile: 'itu',
  FILE_NOT_READY: 'Berkas masih diperiksa. Isian Anda aman. Tunggu sebentar, lalu coba lagi.',
  FILE_MISSING:
    'Satu berkas tidak ada lagi di penyimpanan. Isian lain tetap aman. Muat ulang; bila perlu, pilih berkas itu lagi.',
  TOO_MANY_UPLOADS:
    'Terlalu banyak unggahan dalam satu jam. Berkas tersimpan di gawai dan diunggah lagi sebentar lagi.',
  POINTS_UNANSWERED:
    'Masih ada catatan peninjau yang belum dijawab. Isian Anda aman. Jawab semua catatan, lalu kirim lagi.',
  REVIEWER_IN_CHAIN:
    'Anda ikut mengerjakan tugas ini, jadi peninjaunya perlu orang lain: yang memeriksa bukan yang mengerjakan. Anggota lain di unit dapat meninjaunya.',
  REVIEW_HELD: (holder: string, until: string) =>
    `Hasil ini sedang ditinjau ${holder}${until}. Tidak ada yang berubah. Tinjau hasil lain, atau lihat lagi nanti.`,
  someone: 'orang lain',
  upTo: (until: string) => ` sampai ${until}`,
  REVIEW_NOT_YOURS:
    'Tinjauan ini bukan lagi di tangan Anda: waktunya habis atau diambil peninjau lain. Catatan Anda tetap di gawai ini. Muat ulang untuk melihat keadaannya.',
  REVIEW_FIRST_TO_OTHER: (name: string, until: string) =>
    `Versi ini lebih dulu untuk ${name}, yang meminta perbaikannya${until}. Tidak ada yang berubah. Setelah itu Anda dapat meninjaunya.`,
  VERSION_CHANGED:
    'Ada versi yang lebih baru dari yang Anda baca. Catatan dan isian Anda tetap di gawai ini. Muat ulang untuk membaca versi terbaru.',
  NOT_UNDER_REVIEW:
    'Hasil ini sedang tidak menunggu keputusan. Tidak ada yang berubah dan isian Anda tetap di sini. Muat ulang untuk melihat keadaannya.',
  ALREADY_CLAIMED_FOR_REVIEW: (holder: string) =>
    `${holder} sudah mulai meninjau, jadi hasil ini tidak dapat ditarik kembali. Tidak ada yang berubah. Tunggu keputusannya.`,
  theReviewer: 'Peninjau',
  COUNTED_ALREADY: 'Hasil ini sudah dihitung. Tidak dihitung dua kali. Muat ulang untuk melihatnya.',
  REASON_MISSING: 'Tulis alasan sebelum mengirim. Catatan Anda tetap di sini.',
  POINTS_MISSING: 'Tambahkan paling sedikit satu catatan yang perlu diperbaiki. Tulisan Anda tetap di sini.',

  FILE_UNREADABLE: 'Berkas tidak terbaca lagi di gawai ini: mungkin dipindah atau dihapus. Pilih berkasnya lagi.',
  TOO_MANY_FILES: 'Paling banyak 20 berkas dalam satu kiriman. Berkas lain tetap ada. Hapus satu sebelum menambah.',
  UPLOAD_BROKEN: 'Unggahan ini terus gagal. Berkas tetap tersimpan di gawai ini. Coba lagi, atau ganti berkasnya.',
}
