"""Closing from a terminal: the same operations, the same rules as on screen."""

from collections.abc import Iterable
from datetime import datetime
from typing import TextIO

import click
from django.utils import timezone

from ekinerja.alur import Ditolak
from ekinerja.cli.asal import asal_terminal
from ekinerja.cli.jelaskan import tulis_banding, tulis_mengapa, tulis_tanpa
from ekinerja.cli.slip import tulis_slip
from ekinerja.cli.teks import lipat
from ekinerja.organisasi.models import Akun
from ekinerja.penutupan import operations, queries
from ekinerja.tpp.jelaskan import tulis as tulis_json
from ekinerja.uang import angka, rupiah
from ekinerja.waktu import Bulan


class NipTidakDikenal(Ditolak):
    """No account carries this NIP."""


class JenisBulan(click.ParamType["Bulan"]):
    """``YYYY-MM``."""

    name = "YYYY-MM"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Bulan:
        return value if isinstance(value, Bulan) else Bulan.baca(str(value))


BULAN = click.argument("bulan", type=JenisBulan(), metavar="YYYY-MM")
OLEH = click.option(
    "--oleh", required=True, metavar="NIP", help="Siapa yang bertindak."
)


@click.command()
@click.argument("apa", nargs=-1, metavar="[NIP] YYYY-MM")
@click.option(
    "--keluar",
    type=click.File("w", encoding="utf-8"),
    default="-",
    help="Berkas tujuan; bawaannya layar.",
)
def fakta(apa: tuple[str, ...], keluar: TextIO) -> None:
    """Tulis fakta beku sebuah bulan sebagai JSON, satu orang sebaris."""
    match apa:
        case (bulan,):
            nip = None
        case (nip, bulan):
            pass
        case _:
            raise click.UsageError("Tulis bulannya, misalnya: ekinerja fakta 2026-10")
    for teks in queries.fakta_beku(bulan=Bulan.baca(bulan), nip=nip):
        keluar.write(f"{teks}\n")


@click.command()
@click.argument("nip")
@BULAN
@click.option("--mengapa", is_flag=True, help="Hanya sebabnya, dengan ID kejadian.")
@click.option(
    "--tanpa", metavar="ID", default="", help="Tanpa kejadian atau fakta ini."
)
@click.option(
    "--banding", type=JenisBulan(), metavar="YYYY-MM", help="Dibandingkan bulan ini."
)
@click.option("--json", "sebagai_json", is_flag=True, help="Tulis sebagai JSON.")
def slip(
    nip: str,
    bulan: Bulan,
    *,
    mengapa: bool,
    tanpa: str,
    banding: Bulan | None,
    sebagai_json: bool,
) -> None:
    """Cetak slip yang dijelaskan untuk satu orang, atau jawab pertanyaan tentangnya."""
    if not (mengapa or tanpa or banding or sebagai_json):
        click.echo(tulis_slip(queries.slip_nip(bulan=bulan, nip=nip)))
        return
    isi = queries.penjelasan_nip(bulan=bulan, nip=nip, tanpa=tanpa, dengan=banding)
    if sebagai_json:
        click.echo(tulis_json(isi))
        return
    bagian: list[Iterable[str]] = []
    if mengapa:
        bagian.append(tulis_mengapa(isi.mengapa, isi.penyebab, isi.halangan))
    if tanpa:
        bagian.append(tulis_tanpa(isi.tanpa) if isi.tanpa else lipat(isi.halangan))
    if isi.banding:
        bagian.append(tulis_banding(isi.banding))
    click.echo("\n\n".join("\n".join(satu) for satu in bagian))


@click.command()
@BULAN
@OLEH
def hitung(bulan: Bulan, oleh: str) -> None:
    """Hitung TPP sebuah bulan sebagai versi baru."""
    hasil = operations.hitung(
        bulan=bulan,
        oleh=akun_bernip(oleh),
        now=_sekarang(),
        kemajuan=_kemajuan,
        asal=asal_terminal(),
    )
    click.echo(
        f"{bulan.nama} versi {hasil.versi}: {angka(hasil.banyak_pegawai)} orang, "
        f"{rupiah(hasil.jumlah)}. Perlu diperbaiki: {angka(hasil.banyak_masalah)}."
    )


@click.command()
@BULAN
@OLEH
@click.option(
    "--tertinggal",
    type=click.IntRange(min=0),
    default=0,
    help="Banyaknya orang tanpa hasil yang disetujui tertinggal.",
)
def kunci(bulan: Bulan, oleh: str, tertinggal: int) -> None:
    """Kunci bulan yang dihitung orang lain; sesudahnya tidak ada yang berubah."""
    hasil = operations.kunci(
        bulan=bulan,
        oleh=akun_bernip(oleh),
        now=_sekarang(),
        tertinggal=tertinggal,
        asal=asal_terminal(),
    )
    click.echo(
        f"{bulan.nama} versi {hasil.versi} terkunci: "
        f"{angka(hasil.banyak_pegawai)} orang, {rupiah(hasil.jumlah)}."
    )


def akun_bernip(nip: str) -> Akun:
    """The active account of an NIP.

    Raises:
        NipTidakDikenal: there is none.
    """
    akun = Akun.objects.filter(nama_masuk=nip, is_active=True).first()
    if akun is None:
        raise NipTidakDikenal(
            f"NIP {nip} tidak punya akun yang aktif. Periksa angkanya, lalu ulangi."
        )
    return akun


def _sekarang() -> datetime:
    return timezone.now()  # noqa: TID251 - the edge where the clock is read


def _kemajuan(selesai: int, semua: int) -> None:
    click.echo(f"  {angka(selesai)} dari {angka(semua)} orang", err=True)
