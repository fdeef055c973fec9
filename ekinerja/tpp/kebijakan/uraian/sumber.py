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
    "jam_kembali": "untuk daerah dengan rekaman ketiga sesudah istirahat",
    "terlambat_sebulan": "*jumlah menit terlambat sebulan*, bukan tiap kali",
    "pulang_cepat_sebulan": "sama, untuk pulang cepat",
    "jumlah_target_bulan": "pembagi capaian bagi daerah bertarget bulanan",
    "realisasi_bulan": "capaian target sebulan tiap RHK",
    "hari_hadir": "perbandingan hadir terhadap hari kerja, atau syarat separuh bulan",
    "hari_izin": "ada daerah yang mengurangi menurut banyaknya hari izin",
    "hari_tanpa_keterangan": "syarat seperti lebih dari 10 hari tanpa keterangan",
    "hari_plt": "Plt. sebagian bulan dibayar sebagian",
    "acara_wajib": "pembagi kehadiran apel dan upacara; bulan tanpa acara harus dijawab",
    "acara_diikuti": "apel dan upacara yang diikuti",
    "nilai_perilaku": "perilaku kerja ikut menentukan kinerja",
    "gaji": "pajak dan iuran dihitung bersama gaji",
    "pajak_gaji": "pajak atas gaji sudah dipotong, hanya selisihnya dipungut",
    "bruto_tahun": "hitungan pajak Desember melihat setahun",
    "pajak_tahun": "hitungan pajak Desember melihat yang sudah dipungut",
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
    "bulan": Kunci("nomor bulan, 1 sampai 12", "pajak Desember dihitung lain"),
    "keadaan": Kunci(
        'keadaan khusus pada hari yang dipotret; `""` bila tidak ada',
        "tugas belajar, cuti di luar tanggungan, dan pindah masuk diatur sendiri",
    ),
    "plt": Kunci(
        'kedudukan jabatan Plt. terhadap jabatannya sendiri; `""` bila bukan Plt.',
        "Plt. jabatan lebih tinggi dan setara dibayar berbeda",
    ),
    "predikat": Kunci(
        "predikat kinerja yang berlaku bagi bulan itu",
        "ada daerah yang membayar menurut predikat",
    ),
    "ptkp": Kunci("status penghasilan tidak kena pajak", "tarif pajak menurut PTKP"),
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
    "terlambat_kembali": "ada daerah yang merekam kembali dari istirahat",
    "tanpa_rekaman_masuk": "lupa mencatat: ada daerah yang memotong, ada yang tidak",
    "tanpa_rekaman_pulang": "sama, untuk pulang",
    "tanpa_rekaman_kembali": "sama, untuk rekaman ketiga",
    "tanpa_keterangan": "tidak masuk kerja tanpa alasan yang sah, PP 94/2021",
    "izin": "hari cuti dan sakit dapat mengurangi, menurut jenis dan lamanya",
    "tanpa_laporan": "hari tanpa laporan kegiatan kehilangan bagiannya",
    "acara_tidak_diikuti": "apel, upacara, dan senam wajib bagi yang ditunjuk",
    "hukuman": "PP 94/2021: pemotongan tunjangan 25 persen selama 6, 9, atau 12 bulan",
    "kelalaian": "atasan yang tidak menilai, kewajiban lain yang dilalaikan",
    "tambahan": "bendahara, koordinator, penghargaan",
}

SEBAB_DARI = {
    "besar": "*terlambat lebih dari 30 menit*",
    "urutan": "*mulai kali keempat*",
    "beruntun": "*sepuluh hari berturut-turut*",
    "jumlah": "*sampai 3 kali 5 persen, 4 kali 25 persen*",
    "total": "*lebih dari 180 menit sebulan*",
    "hari_ke": "*cuti sakit hari ke-15 dan seterusnya*",
    "bulan_ke": "*bulan pertama 80, kedua 60, ketiga 40 persen*",
    "anak_ke": "*cuti melahirkan anak keempat*",
    "lama": "*cuti sampai 14 hari*",
}
