"""Passwords and roles from the server's terminal: the first ones, and lost ones.

Whoever may use the terminal may do this, so the trail names the terminal and the
system's user beside the act.
"""

from datetime import datetime

import click
from django.utils import timezone

from ekinerja.alur import Ditolak
from ekinerja.cli.asal import asal_terminal
from ekinerja.organisasi import operations
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.rules.peran import PERAN
from ekinerja.waktu import tulis_tanggal_panjang

NAMA_MASUK = click.argument("nama_masuk", metavar="NAMA_MASUK")


class AkunTidakDikenal(Ditolak):
    """No active account carries this log-in name."""


class SandiTidakSama(Ditolak):
    """The password typed the second time is another one."""


@click.command()
@NAMA_MASUK
def sandi(nama_masuk: str) -> None:
    """Pasang kata sandi baru untuk satu akun; sesi lamanya berakhir."""
    akun = _akun(nama_masuk)
    baru = click.prompt("Kata sandi baru", hide_input=True)
    ulang = click.prompt("Ulangi kata sandi baru", hide_input=True)
    if baru != ulang:
        raise SandiTidakSama(
            "Kedua isian tidak sama, jadi kata sandi belum diganti. Ulangi perintahnya."
        )
    operations.pasang_sandi(
        akun=akun, sandi=baru, oleh=None, now=_sekarang(), asal=asal_terminal()
    )
    click.echo(f"Kata sandi {akun.pegawai.nama_lengkap} terpasang.")


@click.command()
@NAMA_MASUK
@click.argument("peran", type=click.Choice(list(PERAN)), metavar="PERAN")
@click.option(
    "--sejak",
    required=True,
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Hari pertama peran itu dipegang.",
)
def peran(nama_masuk: str, peran: str, sejak: datetime) -> None:
    """Beri peran bkpsdm atau auditor kepada satu akun."""
    akun = _akun(nama_masuk)
    baru = operations.beri_peran(
        akun=akun,
        peran=peran,
        sejak=sejak.date(),
        oleh=None,
        now=_sekarang(),
        asal=asal_terminal(),
    )
    click.echo(
        f"{akun.pegawai.nama_lengkap} memegang peran {PERAN[baru.peran]} sejak "
        f"{tulis_tanggal_panjang(baru.berlaku_sejak)}."
    )


def _akun(nama_masuk: str) -> Akun:
    nama = "".join(nama_masuk.split()).lower()
    akun = (
        Akun.objects.filter(nama_masuk=nama, is_active=True)
        .select_related("pegawai")
        .first()
    )
    if akun is None:
        raise AkunTidakDikenal(
            f"Tidak ada akun aktif bernama masuk {nama_masuk}. Nama masuk pegawai "
            "adalah NIP-nya; periksa angkanya, lalu ulangi."
        )
    return akun


def _sekarang() -> datetime:
    return timezone.now()  # noqa: TID251 - the edge where the clock is read
