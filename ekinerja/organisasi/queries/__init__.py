"""Questions about people, posts and roles, always asked as of a date or a span."""

from ekinerja.organisasi.queries.atasan import (
    PERAN_MELIHAT_SEMUA,
    RentangBawahan,
    adalah_atasan,
    atasan_banyak,
    atasan_pada,
    pegawai_terlihat,
    rentang_bawahan,
)
from ekinerja.organisasi.queries.dasar import (
    bertindih,
    cocok_pegawai,
    pada,
    pemda,
    peran_pada,
    tanggal_kantor,
    zona_kantor,
    zona_pada,
)
from ekinerja.organisasi.queries.halaman import (
    LembarPegawai,
    Saring,
    daftar_pegawai,
    lembar_pegawai,
    pemilik_kewajiban,
    unit_pada,
)
from ekinerja.organisasi.queries.rentang import (
    PenempatanRentang,
    StatusRentang,
    kewajiban_pada,
    penempatan_dalam,
    status_dalam,
)

__all__ = [
    "PERAN_MELIHAT_SEMUA",
    "LembarPegawai",
    "PenempatanRentang",
    "RentangBawahan",
    "Saring",
    "StatusRentang",
    "adalah_atasan",
    "atasan_banyak",
    "atasan_pada",
    "bertindih",
    "cocok_pegawai",
    "daftar_pegawai",
    "kewajiban_pada",
    "lembar_pegawai",
    "pada",
    "pegawai_terlihat",
    "pemda",
    "pemilik_kewajiban",
    "penempatan_dalam",
    "peran_pada",
    "rentang_bawahan",
    "status_dalam",
    "tanggal_kantor",
    "unit_pada",
    "zona_kantor",
    "zona_pada",
]
