"""Who may move a draft of a policy, and when one may be put in force. Pure decisions."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ekinerja.alur import Alur, Ditolak, LangkahDitolak, Pindah, gambar, pindah
from ekinerja.waktu import Bulan, tulis_tanggal_panjang

DRAF, DIUSULKAN, DITETAPKAN, DIBUANG = "draf", "diusulkan", "ditetapkan", "dibuang"
PENGUSUL, KEDUA, BKPSDM = "pengusul", "orang kedua", "bkpsdm"

ALUR_DRAF: Alur = {
    DRAF: {
        "ubah": Pindah(oleh=BKPSDM, ke=DRAF),
        "usulkan": Pindah(oleh=BKPSDM, ke=DIUSULKAN),
        "buang": Pindah(oleh=BKPSDM, ke=DIBUANG),
    },
    DIUSULKAN: {
        "tarik": Pindah(oleh=PENGUSUL, ke=DRAF),
        "kembalikan": Pindah(oleh=KEDUA, ke=DRAF),
        "tetapkan": Pindah(oleh=KEDUA, ke=DITETAPKAN),
    },
    DITETAPKAN: {},
    DIBUANG: {},
}
NOMOR = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
SK_MAKS = 80
ALASAN_MAKS = 250
BULAN_DISEBUT = 6
SINGKATAN_DAERAH = {"kab. ": "kabupaten ", "pemkab ": "kabupaten ", "pemkot ": "kota "}


class DrafDitolak(Ditolak):
    """A draft cannot be changed, proposed or put in force as asked."""


@dataclass(frozen=True, slots=True)
class Bukti:
    """How many worked cases a draft has, and the policy it was made from."""

    kasus: int
    kasus_dasar: int

    @property
    def kurang(self) -> bool:
        """Whether less is proven than before, or nothing."""
        return self.kasus == 0 or self.kasus < self.kasus_dasar

    @property
    def kalimat(self) -> str:
        """What is missing, inside a sentence; "" where nothing is."""
        if not self.kurang:
            return ""
        if not self.kasus:
            dulu = f"; dasarnya punya {self.kasus_dasar}" if self.kasus_dasar else ""
            return f"belum punya satu kasus pun{dulu}"
        return f"hanya punya {self.kasus} kasus; dasarnya punya {self.kasus_dasar}"


@dataclass(frozen=True, slots=True)
class Masa:
    """A policy's name and validity, both days included; ``sampai`` None = open."""

    nama: str
    sejak: date
    sampai: date | None


def periksa_aksi(*, keadaan: str, aksi: str, bkpsdm: bool, pengusul: bool) -> str:
    """Return the state of a draft after an act.

    Args:
        keadaan: its present state.
        aksi: ubah, usulkan, buang, tarik, kembalikan or tetapkan.
        bkpsdm: whether the person acts for the personnel office today.
        pengusul: whether the person proposed it.

    Raises:
        LangkahDitolak: another role's act, or one this state does not know.
    """
    if not bkpsdm:
        raise LangkahDitolak("Kebijakan hanya disusun dan ditetapkan oleh BKPSDM.")
    if keadaan == DIUSULKAN and aksi in ("ubah", "usulkan", "buang"):
        raise LangkahDitolak(
            "Draf ini sudah diusulkan, jadi tidak dapat diubah. Tarik atau kembalikan "
            "usulannya dahulu."
        )
    if aksi == "tetapkan" and pengusul:
        raise LangkahDitolak(
            "Draf ini Anda sendiri yang mengusulkan. Minta orang kedua di BKPSDM "
            "memeriksa dan menetapkannya."
        )
    peran = BKPSDM if keadaan == DRAF else PENGUSUL if pengusul else KEDUA
    return pindah(ALUR_DRAF, dari=keadaan, aksi=aksi, oleh=peran)


def boleh(*, keadaan: str, aksi: str, bkpsdm: bool, pengusul: bool) -> bool:
    """Whether a button for an act makes sense."""
    try:
        periksa_aksi(keadaan=keadaan, aksi=aksi, bkpsdm=bkpsdm, pengusul=pengusul)
    except LangkahDitolak:
        return False
    return True


def periksa_nomor(nomor: str, *, dipakai: Collection[str]) -> str:
    """The name of a policy folder, in small letters.

    Raises:
        DrafDitolak: other characters, or taken.
    """
    rapi = nomor.strip().lower()
    if not NOMOR.fullmatch(rapi):
        raise DrafDitolak(
            "Nama kebijakan ditulis dengan huruf kecil, angka, dan garis, misalnya "
            "2027-perbup-01."
        )
    if rapi in dipakai:
        raise DrafDitolak(
            f"Nama {rapi} sudah dipakai kebijakan atau draf lain. Pilih nama lain."
        )
    return rapi


def periksa_versi(*, versi: int, terlihat: int | None) -> None:
    """Refuse to save over what a colleague changed meanwhile.

    Raises:
        DrafDitolak: the draft has another version than the one on the page.
    """
    if terlihat is not None and terlihat != versi:
        raise DrafDitolak(
            "Draf ini sudah diubah orang lain sesudah halaman Anda terbuka. Salin "
            "pekerjaan Anda, buka lagi halamannya, lalu masukkan lagi."
        )


def periksa_sk(*, nomor_sk: str, tanggal_sk: date | None, hari_ini: date) -> str:
    """The number of the decree behind a policy.

    Raises:
        DrafDitolak: it or its date is missing, too long, or lies ahead.
    """
    rapi = " ".join(nomor_sk.split())
    if not rapi or tanggal_sk is None:
        raise DrafDitolak(
            "Isi nomor dan tanggal peraturan yang mendasari kebijakan ini."
        )
    if len(rapi) > SK_MAKS:
        raise DrafDitolak(f"Nomor peraturan paling panjang {SK_MAKS} huruf.")
    if tanggal_sk > hari_ini:
        raise DrafDitolak(
            f"Tanggal peraturan {tulis_tanggal_panjang(tanggal_sk)} belum tiba. "
            "Usulkan sesudah peraturannya ditandatangani."
        )
    return rapi


def periksa_siap(*, kesalahan: int, beda: int) -> None:
    """Refuse a policy that does not load or whose worked cases come out otherwise.

    Raises:
        DrafDitolak: with how many of either.
    """
    if kesalahan or beda:
        apa = [f"{kesalahan} kesalahan"] if kesalahan else []
        apa += [f"{beda} kasus yang hasilnya lain"] if beda else []
        raise DrafDitolak(
            f"Draf ini masih punya {' dan '.join(apa)}. Perbaiki dahulu; letaknya "
            "ditunjukkan di halaman draf."
        )


def sama_daerah(daerah: str, pemda: str) -> bool:
    """Whether a policy names this government: "Kab. X", "Pemkab X" are "Kabupaten X"."""
    return _daerah(daerah) == _daerah(pemda)


def _daerah(nama: str) -> str:
    rapi = " ".join(nama.lower().split()).removeprefix("pemerintah ")
    for singkatan, panjang in SINGKATAN_DAERAH.items():
        if rapi.startswith(singkatan):
            return panjang + rapi.removeprefix(singkatan)
    return rapi


def periksa_daerah(*, daerah: str, pemda: str) -> None:
    """Refuse a policy of another government.

    Raises:
        DrafDitolak: it names another one.
    """
    if not sama_daerah(daerah, pemda):
        raise DrafDitolak(
            f"Kebijakan ini milik {daerah}, bukan {pemda}. Sesuaikan isinya dengan "
            "peraturan daerah ini, termasuk kunci daerah."
        )


def periksa_bukti(bukti: Bukti, *, disetujui: int | None) -> None:
    """Refuse a policy that less is proven of unless that is knowingly accepted.

    Args:
        bukti: the cases there are and were.
        disetujui: the number of cases the second person accepted, None for none.

    Raises:
        DrafDitolak: with both numbers.
    """
    if bukti.kurang and bukti.kasus != disetujui:
        raise DrafDitolak(
            f"Draf ini {bukti.kalimat}. Nyatakan bahwa Anda mengetahuinya, atau "
            "kembalikan usulannya agar kasusnya dilengkapi."
        )


def periksa_masa(baru: Masa, *, lain: Iterable[Masa]) -> None:
    """Refuse a validity that contradicts another policy's.

    A later policy ends an open earlier one; an end that was given must hold.

    Raises:
        DrafDitolak: both begin on one day, or one has not ended when the other begins.
    """
    for satu in lain:
        dulu, kemudian = sorted((satu, baru), key=lambda m: m.sejak)
        if satu.sejak == baru.sejak:
            raise DrafDitolak(
                f"{satu.nama} juga mulai berlaku {tulis_tanggal_panjang(baru.sejak)}. "
                "Ubah berlaku_sejak salah satunya."
            )
        if dulu.sampai is not None and dulu.sampai >= kemudian.sejak:
            raise DrafDitolak(
                f"Masa berlakunya bertindihan dengan {satu.nama}: {dulu.nama} berlaku "
                f"sampai {tulis_tanggal_panjang(dulu.sampai)}, {kemudian.nama} mulai "
                f"{tulis_tanggal_panjang(kemudian.sejak)}. Perbaiki tanggalnya."
            )


def masa_terpakai(baru: Masa, *, lain: Iterable[Masa]) -> tuple[date, date | None]:
    """The days a policy will really be in force: until a later one begins."""
    sesudah = [m.sejak for m in lain if m.sejak > baru.sejak]
    akhir = [min(sesudah) - timedelta(days=1)] if sesudah else []
    akhir += [baru.sampai] if baru.sampai else []
    return baru.sejak, min(akhir, default=None)


def periksa_sidik(*, sidik: str, terlihat: str) -> None:
    """Refuse to put in force anything but what the second person looked at.

    Raises:
        DrafDitolak: it was withdrawn and proposed again meanwhile.
    """
    if sidik != terlihat:
        raise DrafDitolak(
            "Isi usulan ini berubah sesudah halaman Anda terbuka. Periksa lagi dari awal."
        )


def periksa_terkunci(*, terkunci: Collection[Bulan], disetujui: int) -> None:
    """Refuse a retroactive policy unless its locked months are knowingly accepted.

    Raises:
        DrafDitolak: naming months; locked ones are not calculated again.
    """
    if len(terkunci) == disetujui:
        return
    if not terkunci:
        raise DrafDitolak(
            "Tidak ada bulan terkunci yang tersentuh lagi. Periksa lagi halamannya."
        )
    urut = sorted(terkunci)
    nama = ", ".join(bulan.nama for bulan in urut[:BULAN_DISEBUT])
    lain = f" dan {len(urut) - BULAN_DISEBUT} lagi" if len(urut) > BULAN_DISEBUT else ""
    raise DrafDitolak(
        f"Kebijakan ini berlaku surut dan menyentuh {len(urut)} bulan yang sudah "
        f"terkunci ({nama}{lain}). Bulan itu tidak dihitung ulang. Nyatakan bahwa Anda "
        "mengetahuinya."
    )


def gambar_alur_kebijakan() -> str:
    """The page ``docs/rujukan/alur-kebijakan.md``, drawn from the table."""
    return f"""# Alur kebijakan

Dibuat dari `ekinerja/periode/rules/draf.py`; jangan diubah dengan tangan.

```mermaid
{gambar(ALUR_DRAF)}
```

Yang mengusulkan tidak boleh menetapkan. Draf yang diusulkan tidak dapat diubah. Yang \
ditetapkan tidak berubah lagi: kekeliruan diperbaiki dengan kebijakan baru di bawah \
peraturan baru.
"""
