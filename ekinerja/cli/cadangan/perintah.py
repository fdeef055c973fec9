"""Backing up and restoring from a terminal."""

from pathlib import Path

import click
from django.conf import settings
from django.utils import timezone

from ekinerja.cli.cadangan import arsip
from ekinerja.uang import angka


@click.command()
@click.argument("berkas", type=click.Path(path_type=Path))
def cadangkan(berkas: Path) -> None:
    """Tulis semua tabel dan berkas unggahan ke satu ZIP, dengan sidik tiap tabel."""
    hasil = arsip.cadangkan(
        berkas,
        folder_berkas=Path(settings.BERKAS_DIR),
        now=timezone.now(),  # noqa: TID251 - the edge where the clock is read
    )
    click.echo(f"{berkas} berisi {_sebut(hasil)}. Simpan di mesin lain.")


@click.command()
@click.argument("berkas", type=click.Path(path_type=Path))
def pulihkan(berkas: Path) -> None:
    """Pulihkan cadangan ke pemasangan yang kosong; tiap tabel diperiksa sidiknya."""
    hasil = arsip.pulihkan(berkas, folder_berkas=Path(settings.BERKAS_DIR))
    click.echo(f"Dipulihkan dan sama sidiknya: {_sebut(hasil)}.")


def _sebut(hasil: arsip.Ringkasan) -> str:
    return (
        f"{angka(hasil.tabel)} tabel, {angka(hasil.baris)} baris, "
        f"dan {angka(hasil.berkas)} berkas"
    )
