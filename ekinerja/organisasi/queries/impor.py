"""What an import is laid beside: units, posts and people as they are stored."""

from collections.abc import Callable

from ekinerja.organisasi.models import (
    Akun,
    Jabatan,
    Pegawai,
    Penempatan,
    RiwayatStatus,
    UnitKerja,
)
from ekinerja.organisasi.queries.dasar import pemda
from ekinerja.organisasi.rules.impor.bentuk import (
    Butir,
    ImporDitolak,
    Rencana,
    TabelImpor,
)
from ekinerja.organisasi.rules.impor.orang import SK_MAKS, Kantor, PegawaiAda, TempatAda
from ekinerja.organisasi.rules.impor.pegawai import rencana_pegawai
from ekinerja.organisasi.rules.impor.struktur import (
    JabatanAda,
    UnitAda,
    rencana_jabatan,
    rencana_unit,
)
from ekinerja.organisasi.rules.status import Masa

STATUS = dict(RiwayatStatus.STATUS)


def rencana_impor(tabel: TabelImpor, *, oleh: Akun, nomor_sk: str = "") -> Rencana:
    """What storing a sheet would do now; as many statements for one row as for many.

    Args:
        nomor_sk: the decree of rows that name none.

    Raises:
        ImporDitolak: that is too long.
    """
    rencanakan: dict[str, Callable[[], tuple[Butir, ...]]] = {
        "unit": lambda: rencana_unit(tabel, unit_ada(), zona=pemda().zona),
        "jabatan": lambda: rencana_jabatan(tabel, jabatan_ada(), unit=unit_ada()),
        "pegawai": lambda: rencana_pegawai(tabel, _kantor(oleh, nomor_sk)),
    }
    return Rencana(tabel, rencanakan[tabel.jenis.kode]())


def unit_ada() -> list[UnitAda]:
    """Every unit."""
    baris = UnitKerja.objects.order_by("id").values_list(
        "id", "kode", "nama", "jenis", "zona", "induk__kode", "berlaku_sejak"
    )
    return [
        UnitAda(id_, kode, nama, jenis, zona, induk or "", sejak)
        for id_, kode, nama, jenis, zona, induk, sejak in baris
    ]


def jabatan_ada() -> list[JabatanAda]:
    """Every post."""
    return [
        JabatanAda(
            id=j.id,
            kode=j.kode,
            nama=j.nama,
            unit_id=j.unit_id,
            kelas=j.kelas,
            kelompok=j.kelompok,
            jenjang=j.jenjang,
            atasan=j.atasan.kode if j.atasan else "",
            tunggal=j.tunggal,
            sejak=j.berlaku_sejak,
            sampai=j.berlaku_sampai,
        )
        for j in Jabatan.objects.select_related("atasan").order_by("id")
    ]


def _kantor(oleh: Akun, nomor_sk: str) -> Kantor:
    if len(nomor_sk.strip()) > SK_MAKS:
        raise ImporDitolak(f"Nomor SK paling panjang {SK_MAKS} huruf. Ringkas isinya.")
    return Kantor(
        orang=_orang(),
        jabatan={j.id: j for j in jabatan_ada()},
        unit=unit_ada(),
        kata_status=STATUS,
        pelaku_id=oleh.pegawai_id,
        nomor_sk=nomor_sk.strip(),
    )


def _orang() -> dict[str, PegawaiAda]:
    status: dict[int, list[Masa]] = {}
    for id_, kode, golongan, sejak, sampai in RiwayatStatus.objects.values_list(
        "pegawai_id", "status", "golongan", "berlaku_sejak", "berlaku_sampai"
    ):
        status.setdefault(id_, []).append(Masa(kode, golongan, sejak, sampai))
    tempat: dict[int, list[TempatAda]] = {}
    for id_, nomor, jabatan, sejak, sampai in Penempatan.objects.filter(
        jenis="definitif"
    ).values_list("pegawai_id", "id", "jabatan_id", "berlaku_sejak", "berlaku_sampai"):
        tempat.setdefault(id_, []).append(TempatAda(nomor, jabatan, sejak, sampai))
    baris = Pegawai.objects.values_list(
        "id", "nip", "nama", "gelar_depan", "gelar_belakang"
    )
    return {
        nip or f"tanpa-nip-{id_}": PegawaiAda(
            id_,
            nip or "",
            nama,
            depan,
            belakang,
            tuple(status.get(id_, ())),
            tuple(tempat.get(id_, ())),
        )
        for id_, nip, nama, depan, belakang in baris
    }
