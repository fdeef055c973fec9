"""Why each source, attribute and kind of event exists; what attributes hold.

What a source or an event is stands beside it in ``sumber.py``.
"""

from ekinerja.tpp.kebijakan.uraian.bentuk import Kunci

SEBAB_SUMBER = {
    "jam_masuk": "ada daerah yang menilai jam datang, bukan lamanya terlambat",
    "jam_pulang": "untuk daerah yang menilai jam pulang",
    "terlambat": "untuk menit terlambat sebulan; tarif tiap kali memakai kejadian",
    "pulang_cepat": "sama, untuk pulang cepat",
    "menit_disetujui": "produktivitas adalah menit kegiatan yang disetujui atasan",
    "menit_kerja": "pembagi bila yang dinilai bagian jam kerja yang terpakai",
    "jumlah_target": "pembagi capaian target harian",
    "jumlah_disetujui": "hanya yang disetujui atasan boleh dibayar",
    "menit_kegiatan": "untuk batas atau nilai tiap kegiatan",
    "jumlah_kegiatan": "untuk poin tiap hasil kegiatan",
    "hari_kerja": "menit wajib dan kehadiran dihitung dari hari wajib kerja",
    "hari_bertugas": "pegawai yang masuk atau pindah di tengah bulan",
    "hari_bulan": "pembagi hari bertugas",
    "menit_minimal_hari": "batas yang sama dibaca halaman lapor dan hitungan",
    "menit_maksimal_hari": "batas yang sama dibaca halaman lapor dan hitungan",
}

ATRIBUT = {
    "status": Kunci("status kepegawaian", "CPNS dan PPPK sering diatur sendiri"),
    "golongan": Kunci(
        "golongan seperti di fakta, misalnya `III/a`",
        "pajak dan honor menurut golongan",
    ),
    "kelas": Kunci(
        "kelas jabatan, 1 sampai 17", "nilai TPP ditetapkan menurut kelas jabatan"
    ),
    "jenjang": Kunci("tingkat jabatan", "harga menit berbeda menurut tingkat"),
    "kelompok": Kunci(
        "kelompok jabatan", "guru dan tenaga kesehatan diperlakukan lain"
    ),
    "jabatan": Kunci("kode jabatan", "persen kriteria ditetapkan tiap jabatan"),
    "unit": Kunci("kode unit", "tempat tugas terpencil, rumah sakit, kecamatan"),
    "ketidakhadiran": Kunci(
        'jenis izin hari itu; `""` pada hari tanpa izin',
        "arti hari cuti dan sakit berbeda tiap daerah",
    ),
    "keadaan_hari": Kunci(
        "keadaan hari itu sesudah dinilai",
        "menghitung banyaknya hari hadir, izin, atau tanpa keterangan",
    ),
    "keterangan_hari": Kunci(
        "kalimat pendek tentang kedatangan, untuk `rincian`",
        "rupiah pagi harus terbaca bersama jamnya",
    ),
    "katalog": Kunci(
        'kode katalog kegiatan; `""` bila bebas', "poin menurut daftar kegiatan baku"
    ),
}

SEBAB_KEJADIAN = {
    "terlambat": "pelanggaran jam masuk, PP 94/2021 dan Perwal disiplin",
    "pulang_cepat": "pelanggaran jam pulang; tarifnya sering lain",
    "tanpa_rekaman_masuk": "lupa mencatat: ada daerah yang memotong, ada yang tidak",
    "tanpa_rekaman_pulang": "sama, untuk pulang",
    "tanpa_keterangan": "tidak masuk kerja tanpa alasan yang sah, PP 94/2021",
}
