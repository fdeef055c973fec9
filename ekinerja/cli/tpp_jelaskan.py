"""``ekinerja tpp jelaskan``: one person's amount explained from a file of facts.

Needs no database and no framework.
"""

from collections.abc import Iterator
from pathlib import Path

import click

from ekinerja.alur import Ditolak, sebut_os
from ekinerja.cli.jelaskan import tulis_mengapa, tulis_tanpa
from ekinerja.cli.pilih import Pemilih
from ekinerja.cli.teks import lipat, sejajar, tulis_susunan
from ekinerja.penutupan.slip.susunan import kegiatan_disetujui, susun
from ekinerja.tpp import fakta as fakta_json
from ekinerja.tpp import jelaskan as j
from ekinerja.tpp.fakta import Fakta, FaktaTidakTerbaca
from ekinerja.tpp.hitung import Mesin, hitung
from ekinerja.tpp.kebijakan import KebijakanSalah
from ekinerja.uang import rupiah

BERKAS = click.Path(path_type=Path)


class OrangTidakJelas(Ditolak):
    """The file of facts does not say whose amount is to be explained."""


class TanpaKebijakan(Ditolak):
    """No policy of the folder is in force in the month."""


@click.command("jelaskan")
@click.option(
    "--kebijakan",
    "folder",
    type=BERKAS,
    required=True,
    metavar="FOLDER",
    help="Folder daerah (dipilih menurut bulan) atau folder satu kebijakan.",
)
@click.option(
    "--fakta",
    "masuk",
    type=BERKAS,
    required=True,
    metavar="BERKAS",
    help="Fakta, satu objek JSON sebaris.",
)
@click.option("--nip", metavar="NIP", help="Orangnya, bila berkas memuat beberapa.")
@click.option(
    "--tanpa", metavar="ID", default="", help="Tanpa kejadian atau fakta ini."
)
@click.option("--json", "sebagai_json", is_flag=True, help="Tulis sebagai JSON.")
@click.pass_context
def jelaskan(
    ctx: click.Context,
    folder: Path,
    masuk: Path,
    nip: str | None,
    tanpa: str,
    sebagai_json: bool,
) -> None:
    """Jelaskan TPP satu orang: mengapa sebesar itu, dan berapa tanpa sebuah kejadian.

    Keluar dengan status 1 bila orang itu tidak dapat dihitung.
    """
    try:
        fakta = _satu_orang(masuk, nip)
        mesin = _mesin(folder, fakta)
        hasil = hitung(mesin, fakta)
        isi = j.jelaskan(mesin, fakta, hasil, tanpa=tanpa, siapa=fakta.nama)
    except (KebijakanSalah, FaktaTidakTerbaca, Ditolak) as galat:
        raise click.ClickException(str(galat)) from galat
    except OSError as galat:
        raise click.ClickException(
            f"{galat.filename} tidak dapat dibuka: {sebut_os(galat)}. "
            "Periksa nama, folder, dan izinnya."
        ) from galat
    if sebagai_json:
        click.echo(j.tulis(isi))
    else:
        click.echo("\n".join(_teks(mesin, fakta, isi)))
    ctx.exit(1 if isi.hasil.masalah else 0)


def _mesin(folder: Path, fakta: Fakta) -> Mesin:
    mesin = Pemilih(folder).pilih(fakta.periode.awal)
    if mesin is None:
        raise TanpaKebijakan(
            f"Tidak ada kebijakan yang berlaku pada {fakta.periode.nama}. "
            "Tambahkan folder kebijakan untuk bulan itu."
        )
    return mesin


def _satu_orang(berkas: Path, nip: str | None) -> Fakta:
    """The facts of the one person meant.

    Raises:
        FaktaTidakTerbaca: the line cannot be read.
        OrangTidakJelas: nobody or more than one is meant.
    """
    baris = berkas.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    # Lines of other people are left unread: their faults are not this person's.
    milik = [b for b in baris if b.strip() and (nip is None or nip in b)]
    if nip is None and len(milik) > 1:
        raise OrangTidakJelas(
            f"{berkas} memuat {len(milik)} orang. Tulis --nip orang yang dimaksud."
        )
    cocok = [f for f in map(fakta_json.baca, milik) if nip in (None, f.pegawai)]
    if len(cocok) == 1:
        return cocok[0]
    siapa = f" untuk NIP {nip}" if nip else ""
    banyak = f"{len(cocok)} bulan" if cocok else "fakta"
    kata = "memuat" if cocok else "tidak memuat"
    raise OrangTidakJelas(
        f"{berkas} {kata} {banyak}{siapa}. Sisakan satu baris orang itu."
    )


def _teks(mesin: Mesin, fakta: Fakta, isi: j.Penjelasan) -> Iterator[str]:
    hasil = isi.hasil
    yield f"{mesin.kebijakan.label_tpp} · {fakta.periode.nama}"
    yield f"{fakta.nama} · NIP {fakta.pegawai}"
    yield ""
    if isi.tanpa:
        yield from tulis_tanpa(isi.tanpa)
        return
    if hasil.masalah:
        yield "Belum dapat dihitung:"
        for kalimat in isi.mengapa:
            yield from lipat(kalimat, "  ")
        return
    yield sejajar("Jumlah", rupiah(hasil.jumlah))
    for kalimat in hasil.sebab_bayar:
        yield from lipat(kalimat, "  ")
    yield ""
    yield from tulis_mengapa(isi.mengapa, isi.penyebab, isi.halangan)
    yield ""
    nama = j.nama_bagian(mesin.kebijakan)
    yield from tulis_susunan(susun(hasil, nama, kegiatan_disetujui(fakta)))
    yield ""
    yield from lipat(f"Dihitung menurut {hasil.kebijakan}.")
