"""The console script: which command lives where, and how a refusal is told.

Commands are imported only when they run. ``tpp`` therefore needs neither Django nor a
database; the others start Django first. A new command is one line in ``PERINTAH``.
"""

import importlib
import os
from collections.abc import Sequence
from dataclasses import dataclass

import click

from ekinerja.alur import Ditolak
from ekinerja.waktu import BulanTidakTerbaca

GALAT = 1


@dataclass(frozen=True, slots=True)
class Perintah:
    """Where a command lives (``module:name``), what it does, what it needs."""

    letak: str
    guna: str
    django: bool = True


PERINTAH = {
    "tpp": Perintah(
        "ekinerja.cli.tpp:tpp",
        "Kebijakan TPP: periksa, skema, hitung, jelaskan, angka, simulasi, buktikan.",
        django=False,
    ),
    "fakta": Perintah(
        "ekinerja.cli.penutupan:fakta", "Fakta beku sebuah bulan, satu orang sebaris."
    ),
    "slip": Perintah("ekinerja.cli.penutupan:slip", "Slip seseorang sebagai teks."),
    "hitung": Perintah("ekinerja.cli.penutupan:hitung", "Hitung TPP sebuah bulan."),
    "kunci": Perintah(
        "ekinerja.cli.penutupan:kunci", "Kunci bulan yang sudah dihitung orang lain."
    ),
    "setujui-otomatis": Perintah(
        "ekinerja.cli.kinerja:setujui_otomatis",
        "Setujui laporan yang terlalu lama tidak dijawab atasan.",
    ),
    "penghasilan": Perintah(
        "ekinerja.cli.penghasilan:penghasilan",
        "Isi gaji dan PTKP sebulan dari daftar bendahara gaji.",
    ),
    "impor": Perintah(
        "ekinerja.cli.impor:impor",
        "Impor unit, jabatan, atau pegawai dari lembar kerja.",
    ),
    "sandi": Perintah(
        "ekinerja.cli.akun:sandi", "Pasang kata sandi baru untuk satu akun."
    ),
    "peran": Perintah(
        "ekinerja.cli.akun:peran", "Beri peran bkpsdm atau auditor kepada satu akun."
    ),
    "cadangkan": Perintah(
        "ekinerja.cli.cadangan.perintah:cadangkan",
        "Tulis semua tabel dan berkas ke satu ZIP.",
    ),
    "pulihkan": Perintah(
        "ekinerja.cli.cadangan.perintah:pulihkan",
        "Pulihkan cadangan ke pemasangan yang kosong.",
    ),
    "contoh": Perintah("ekinerja.cli.contoh.perintah:contoh", "Isi data contoh."),
}


class GrupMalas(click.Group):
    """A group that imports a command when it is asked for, not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(PERINTAH)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        perintah = PERINTAH.get(cmd_name)
        if perintah is None:
            return None
        if perintah.django:
            _mulai_django()
        modul, _, nama = perintah.letak.partition(":")
        isi = getattr(importlib.import_module(modul), nama)
        assert isinstance(isi, click.Command)  # noqa: S101 - the table is ours
        return isi

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        with formatter.section("Perintah"):
            formatter.write_dl([(nama, isi.guna) for nama, isi in PERINTAH.items()])

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (Ditolak, BulanTidakTerbaca) as penolakan:
            click.echo(str(penolakan), err=True)
            ctx.exit(GALAT)


@click.group(
    cls=GrupMalas, context_settings={"help_option_names": ["--bantuan", "--help"]}
)
def utama() -> None:
    """e-Kinerja dari baris perintah."""


def main(args: Sequence[str] | None = None) -> None:
    """Run the console script and leave with its exit status."""
    utama.main(args=args, prog_name="ekinerja")


def _mulai_django() -> None:
    """Load settings and models; a second time does nothing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ekinerja.config.settings")
    django = importlib.import_module("django")
    django.setup()


if __name__ == "__main__":
    main()
