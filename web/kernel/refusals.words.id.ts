export const words = {
  INPUT_INVALID: 'Ada isian yang belum dapat diterima. Isian Anda tetap di sini. Periksa bagian yang ditandai.',
  KEY_MISSING: 'Halaman ini perlu dimuat ulang. Isian Anda tersimpan di gawai ini.',
  SIGN_IN: 'Sesi Anda berakhir. Isian Anda tersimpan di gawai ini. Masuk lagi untuk melanjutkan.',
  ORIGIN_REFUSED:
    'Permintaan datang dari alamat lain dan tidak dijalankan. Buka Balai dari alamat resminya lalu muat ulang.',
  FORBIDDEN: 'Anda belum berwenang melakukan ini. Tidak ada yang berubah.',
  NOT_FOUND: 'Tidak ditemukan, atau bukan untuk Anda. Periksa tautannya atau tanyakan kepada pengirimnya.',
  CHANGED: 'Ada yang mengubahnya lebih dulu. Isian Anda tetap di sini. Muat ulang untuk melihat yang terbaru.',
  TRY_AGAIN: 'Sedang ramai. Belum ada yang berubah dan isian Anda aman. Coba lagi sebentar lagi.',
  BODY_TOO_LARGE: 'Isian terlalu panjang untuk dikirim sekaligus. Isian Anda tetap di sini. Ringkas lalu kirim lagi.',
  BODY_NOT_JSON: 'Isian tidak terbaca oleh layanan. Isian Anda tersimpan di gawai ini. Muat ulang halaman.',
  KEY_REUSED:
    'Permintaan yang sama pernah dikirim dengan isi lain. Isian Anda tetap di sini. Muat ulang lalu kirim lagi.',
  TOO_MANY: 'Terlalu banyak permintaan dalam waktu singkat. Isian Anda aman. Tunggu sebentar lalu coba lagi.',
  OFFLINE: 'Tidak ada sambungan. Isian Anda tersimpan di gawai ini dan dapat dikirim lagi saat tersambung.',
  BROKEN:
    'Terjadi gangguan pada layanan. Isian Anda tersimpan di gawai ini. Coba lagi; bila berulang, hubungi pengelola TI.',
  signInAgain: 'Masuk lagi',
  reload: 'Muat ulang',
  tryAgain: 'Coba lagi',
  fieldRequired: 'Isian ini perlu diisi.',
  fieldTooLong: (most: string) => `Terlalu panjang. Paling banyak ${most} karakter.`,
  fieldControl: 'Ada karakter yang tidak terlihat. Hapus lalu ketik ulang bagian itu.',
  fieldLineBreak: 'Tulis dalam satu baris.',
  fieldOther: 'Isian ini belum dapat diterima. Periksa lagi.',
  polling: 'Sambungan langsung terputus. Halaman diperbarui setiap 30 detik.',
}
