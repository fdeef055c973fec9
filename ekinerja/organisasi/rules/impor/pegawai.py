"""Rows of people against those who are there: who is new, what changes, what cannot."""

from collections.abc import Sequence
from datetime import date, timedelta

from ekinerja.alur import Ditolak
from ekinerja.organisasi.rules.catatan import periksa_bukan_sendiri
from ekinerja.organisasi.rules.impor.bentuk import (
    BARU,
    BERUBAH,
    TETAP,
    Butir,
    PegawaiImpor,
    StatusImpor,
    TabelImpor,
    TempatImpor,
    Ubah,
)
from ekinerja.organisasi.rules.impor.orang import (
    BarisPegawai,
    Kantor,
    Letak,
    PegawaiAda,
    baca_pegawai,
)
from ekinerja.organisasi.rules.impor.pembaca import Pembaca, pembaca_sekali
from ekinerja.organisasi.rules.impor.sel import Nama
from ekinerja.organisasi.rules.penempatan import Duduk, periksa_baru
from ekinerja.organisasi.rules.status import Masa, periksa_status_baru
from ekinerja.pembuktian.sel import SelDitolak, tampak

SEHARI = timedelta(days=1)


def rencana_pegawai(tabel: TabelImpor, kantor: Kantor) -> tuple[Butir, ...]:
    """What each row would do, also where people change places with each other."""
    letak = Letak.dari(kantor)
    unit = {u.id: u.nama for u in kantor.unit}
    butir = [_Baris(p, kantor, unit).butir(letak) for p in pembaca_sekali(tabel)]
    return _satu_pemangku(tabel, butir, kantor)


class _Baris:
    """One row beside the person it is about."""

    def __init__(self, p: Pembaca, kantor: Kantor, unit: dict[int, str]) -> None:
        self.p = p
        self.kantor = kantor
        self.unit = unit
        self.ubah: list[Ubah] = []

    def butir(self, letak: Letak) -> Butir:
        satu = baca_pegawai(self.p, self.kantor, letak)
        if satu is None:
            return self.p.butir_ditolak()
        ada = self.kantor.orang.get(satu.nip)
        nama = self._nama(satu.nama, ada)
        status = self._status(satu, ada)
        tempat = self._tempat(satu, ada)
        self._periksa_perbuatan(satu, ada, status, tempat)
        if self.p.salah:
            return self.p.butir_ditolak()
        lengkap = tulis_nama(nama)
        if not self.ubah:
            return Butir(self.p.baris.nomor, satu.nip, lengkap, TETAP)
        return Butir(
            self.p.baris.nomor,
            satu.nip,
            lengkap,
            BARU if ada is None else BERUBAH,
            tuple(self.ubah),
            rincian=PegawaiImpor(
                satu.nip,
                nama.nama,
                nama.depan,
                nama.belakang,
                satu.nomor_sk,
                ada.id if ada else None,
                ada is not None and nama != _nama_ada(ada),
                status,
                tempat,
            ),
        )

    def _nama(self, baru: Nama, ada: PegawaiAda | None) -> Nama:
        """Titles a sheet leaves out stay; capitals all through change nothing."""
        if ada is None:
            return baru
        lama = _nama_ada(ada)
        sama = baru.nama.isupper() and baru.nama == lama.nama.upper()
        kini = Nama(
            lama.nama if sama else baru.nama,
            baru.depan or lama.depan,
            baru.belakang or lama.belakang,
        )
        if kini != lama:
            self.ubah.append(Ubah("Nama", tulis_nama(lama), tulis_nama(kini)))
        return kini

    def _status(self, satu: BarisPegawai, ada: PegawaiAda | None) -> StatusImpor | None:
        milik = sorted(ada.status, key=lambda m: m.sejak) if ada else []
        kini = milik[-1] if milik else None
        golongan = satu.golongan
        if kini and _sama(kini, satu):
            self._periksa_tmt_golongan(satu, kini)
            return None
        if not golongan and satu.status != "pppk_paruh_waktu":
            self.p.tolak(
                "golongan", SelDitolak("Gol. Ruang kosong.", "Isi golongannya.")
            )
            return None
        sejak = satu.tmt_golongan or (satu.tmt_jabatan if kini is None else None)
        if sejak is None:
            salah = "Status atau golongannya berubah, tetapi TMT Gol. kosong."
            self.p.tolak(
                "tmt_golongan", SelDitolak(salah, "Isi tanggal SK-nya berlaku.")
            )
            return None
        return self._status_baru(StatusImpor(satu.status, golongan, sejak), satu, milik)

    def _status_baru(
        self, baru: StatusImpor, satu: BarisPegawai, milik: Sequence[Masa]
    ) -> StatusImpor | None:
        try:
            periksa_status_baru(
                Masa(baru.status, baru.golongan, baru.sejak, None),
                nomor_sk=satu.nomor_sk or "-",
                dikenal=dict(self.kantor.kata_status),
                ada=milik,
            )
        except Ditolak as sebab:
            kolom = "tmt_golongan" if self.p.tersebut("tmt_golongan") else "golongan"
            self.p.tolak(kolom, sebab)
            return None
        lama = self._kata_status(milik[-1].status, milik[-1].golongan) if milik else ""
        kini = self._kata_status(baru.status, baru.golongan)
        self.ubah.append(Ubah("Status", lama, f"{kini} sejak {tampak(baru.sejak)}"))
        return baru

    def _periksa_tmt_golongan(self, satu: BarisPegawai, kini: Masa) -> None:
        if satu.tmt_golongan and satu.tmt_golongan != kini.sejak:
            self.p.tolak(
                "tmt_golongan",
                SelDitolak(
                    f"{self._kata_status(kini.status, kini.golongan)} tercatat sejak "
                    f"{tampak(kini.sejak)}.",
                    "Tulis tanggal itu, atau kosongkan; impor tidak menggesernya.",
                ),
            )

    def _kata_status(self, status: str, golongan: str) -> str:
        return f"{self.kantor.kata_status[status]} {golongan}".strip()

    def _tempat(self, satu: BarisPegawai, ada: PegawaiAda | None) -> TempatImpor | None:
        milik = sorted(ada.tempat, key=lambda t: t.sejak) if ada else []
        kini = milik[-1] if milik else None
        if kini and kini.jabatan_id == satu.jabatan.id and kini.sampai is None:
            if kini.sejak != satu.tmt_jabatan:
                salah = f"Jabatan itu tercatat sejak {tampak(kini.sejak)}."
                tulis = "Tulis tanggal itu; impor tidak menggeser tanggal."
                self.p.tolak("tmt_jabatan", SelDitolak(salah, tulis))
            return None
        if kini and kini.sejak >= satu.tmt_jabatan:
            salah = f"Ia tercatat di {self._kata_jabatan(kini.jabatan_id)} sejak {tampak(kini.sejak)}."
            tulis = "Pakai TMT yang lebih lambat; impor tidak mengubah yang lampau."
            self.p.tolak("tmt_jabatan", SelDitolak(salah, tulis))
            return None
        akhiri = None
        if kini and (kini.sampai is None or kini.sampai >= satu.tmt_jabatan):
            akhiri = kini.id
        lama = self._kata_jabatan(kini.jabatan_id) if kini else ""
        self._periksa_masa_jabatan(satu)
        baru = self._kata_jabatan(satu.jabatan.id)
        self.ubah.append(
            Ubah("Jabatan", lama, f"{baru} sejak {tampak(satu.tmt_jabatan)}")
        )
        return TempatImpor(satu.jabatan.id, satu.tmt_jabatan, akhiri)

    def _kata_jabatan(self, nomor: int) -> str:
        jabatan = self.kantor.jabatan[nomor]
        return f"{jabatan.nama}, {self.unit.get(jabatan.unit_id, '')}"

    def _periksa_masa_jabatan(self, satu: BarisPegawai) -> None:
        duduk = _duduk(tulis_nama(satu.nama), satu.jabatan.nama, satu.tmt_jabatan)
        try:
            periksa_baru(
                duduk,
                nomor_sk="-",
                jabatan_berlaku=(satu.jabatan.sejak, satu.jabatan.sampai),
                penempatan_orang=(),
                pemangku_jabatan=(),
            )
        except Ditolak as sebab:
            self.p.tolak("tmt_jabatan", sebab)

    def _periksa_perbuatan(
        self,
        satu: BarisPegawai,
        ada: PegawaiAda | None,
        status: StatusImpor | None,
        tempat: TempatImpor | None,
    ) -> None:
        """A decree stands behind every change, and nobody changes their own row."""
        if (tempat or (status and ada)) and not satu.nomor_sk:
            salah = "Nomor SK kosong."
            tulis = "Isi nomornya, atau isi sekali untuk semua saat mengunggah."
            self.p.tolak("nomor_sk", SelDitolak(salah, tulis))
        if ada and self.ubah:
            try:
                periksa_bukan_sendiri(
                    pegawai_id=ada.id, pelaku_id=self.kantor.pelaku_id
                )
            except Ditolak as sebab:
                self.p.tolak("nip", sebab)


def tulis_nama(nama: Nama) -> str:
    """A name with its titles, as it is printed."""
    depan = f"{nama.depan} {nama.nama}".strip()
    return f"{depan}, {nama.belakang}" if nama.belakang else depan


def _nama_ada(ada: PegawaiAda) -> Nama:
    return Nama(ada.nama, ada.gelar_depan, ada.gelar_belakang)


def _sama(kini: Masa, satu: BarisPegawai) -> bool:
    """Whether the open status is what the row says; a rank left out says nothing."""
    golongan = satu.golongan or kini.golongan
    return (kini.status, kini.golongan, kini.sampai) == (satu.status, golongan, None)


def _duduk(orang: str, jabatan: str, sejak: date, sampai: date | None = None) -> Duduk:
    return Duduk(orang, jabatan, "definitif", sejak, sampai)


def _satu_pemangku(
    tabel: TabelImpor, butir: list[Butir], kantor: Kantor
) -> tuple[Butir, ...]:
    """Refuse whoever comes to a post of one holder that nobody leaves.

    Whoever is refused does not leave their own post either, so it is asked again until
    nobody more is refused.
    """
    baris = {b.nomor: b for b in tabel.baris}
    while True:
        ditolak = _bentrok(butir, kantor)
        if not ditolak:
            return tuple(butir)
        for tempat, sebab in ditolak.items():
            p = Pembaca(tabel, baris[butir[tempat].nomor])
            p.tolak("jabatan", sebab)
            butir[tempat] = p.butir_ditolak()


def _bentrok(butir: Sequence[Butir], kantor: Kantor) -> dict[int, Ditolak]:
    """Rows, by their place, whose post is taken on a day they would hold it."""
    pindah = [
        (n, b, b.rincian, b.rincian.tempat)
        for n, b in enumerate(butir)
        if isinstance(b.rincian, PegawaiImpor) and b.rincian.tempat
    ]
    akhir = {t.akhiri: t.sejak - SEHARI for _, _, _, t in pindah if t.akhiri}
    terisi = _terisi(kantor, akhir)
    ditolak: dict[int, Ditolak] = {}
    for nomor, b, orang, tempat in pindah:
        jabatan = kantor.jabatan[tempat.jabatan_id]
        if not jabatan.tunggal:
            continue
        baru = _duduk(b.nama, jabatan.nama, tempat.sejak)
        isi = terisi.setdefault(jabatan.id, [])
        try:
            periksa_baru(
                baru,
                nomor_sk=orang.nomor_sk,
                jabatan_berlaku=(jabatan.sejak, jabatan.sampai),
                penempatan_orang=(),
                pemangku_jabatan=isi,
            )
        except Ditolak as sebab:
            ditolak[nomor] = sebab
        else:
            isi.append(baru)
    return ditolak


def _terisi(kantor: Kantor, akhir: dict[int, date]) -> dict[int, list[Duduk]]:
    """Who holds the posts of one holder once the placements of ``akhir`` have ended."""
    hasil: dict[int, list[Duduk]] = {}
    for orang in kantor.orang.values():
        nama = tulis_nama(_nama_ada(orang))
        for t in orang.tempat:
            jabatan = kantor.jabatan[t.jabatan_id]
            if jabatan.tunggal:
                sampai = akhir.get(t.id, t.sampai)
                satu = _duduk(nama, jabatan.nama, t.sejak, sampai)
                hasil.setdefault(jabatan.id, []).append(satu)
    return hasil
