"""``ekinerja tpp buktikan``: lay a policy beside an office's own spreadsheet.

Needs no database and no framework. Without a mapping it only proposes one.
"""

from pathlib import Path

import click

from ekinerja.alur import sebut_os
from ekinerja.pembuktian.lembar import BukuKerja, LembarTidakTerbaca, buka
from ekinerja.pembuktian.pemetaan import Pemetaan, baca_pemetaan, bulan_pemetaan
from ekinerja.pembuktian.rekap import Bukti, buktikan
from ekinerja.pembuktian.tulis import (
    daftar_selisih,
    ringkasan,
    tulis_csv,
    tulis_xlsx,
)
from ekinerja.pembuktian.tulis_peta import tulis_pemetaan
from ekinerja.pembuktian.usul import Usulan, usulkan
from ekinerja.tpp.fakta import tulis
from ekinerja.tpp.hitung import susun
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah, berlaku, muat
from ekinerja.tpp.kebijakan.berkas import baca_teks
from ekinerja.uang import angka
from ekinerja.waktu import Bulan, BulanTidakTerbaca

NAMA = "kebijakan.toml"
BERKAS = click.Path(path_type=Path)
TAMPIL_MAKS = 10
PENULIS = {".xlsx": tulis_xlsx, ".csv": tulis_csv}


@click.command("buktikan")
@click.option(
    "--kebijakan",
    "folder",
    type=BERKAS,
    required=True,
    metavar="FOLDER",
    help="Folder daerah (dipilih menurut bulan) atau folder satu kebijakan.",
)
@click.option(
    "--lembar",
    type=BERKAS,
    required=True,
    metavar="BERKAS",
    help="Lembar kerja kantor (.xlsx, .ods, .xls, .csv), satu orang sebaris.",
)
@click.option(
    "--harian",
    type=BERKAS,
    metavar="BERKAS",
    help="Lembar kedua, satu orang sehari sebaris, bila di berkas lain.",
)
@click.option(
    "--pemetaan",
    "peta",
    type=BERKAS,
    metavar="BERKAS",
    help="Arti kolom (.toml). Tanpa ini: hanya menulis usulannya.",
)
@click.option(
    "--usulan",
    type=BERKAS,
    metavar="BERKAS",
    help="Tujuan usulan pemetaan; bawaannya di sebelah lembar, berakhiran .pemetaan.toml.",
)
@click.option(
    "--keluar",
    type=BERKAS,
    metavar="BERKAS",
    help="Tujuan daftar selisih, .xlsx atau .csv.",
)
@click.option(
    "--fakta",
    "fakta_keluar",
    type=BERKAS,
    metavar="BERKAS",
    help="Tulis fakta yang terbaca dari lembar, satu objek JSON sebaris.",
)
@click.option("--periode", metavar="YYYY-MM", help="Bulan lembar, untuk usulan.")
def buktikan_lembar(
    folder: Path,
    lembar: Path,
    harian: Path | None,
    peta: Path | None,
    usulan: Path | None,
    keluar: Path | None,
    fakta_keluar: Path | None,
    periode: str | None,
) -> None:
    """Bandingkan kebijakan dengan lembar kerja kantor, per orang dan per langkah.

    Keluar dengan status 1 bila ada yang berbeda, ditolak, atau belum terhitung.
    """
    if peta is not None and keluar is None and fakta_keluar is None:
        raise click.UsageError("Tulis --keluar BERKAS untuk daftar selisihnya.")
    if keluar is not None and keluar.suffix.lower() not in PENULIS:
        raise click.UsageError("--keluar berakhiran .xlsx atau .csv.")
    try:
        buku = buka(lembar.name, lembar.read_bytes())
        sehari = buka(harian.name, harian.read_bytes()) if harian else None
        if peta is None:
            tujuan = usulan or lembar.with_suffix(".pemetaan.toml")
            _usulkan(folder, buku, sehari, tujuan, periode)
            return
        kebijakan, pemetaan = _pemetaan(folder, peta)
        bukti = buktikan(susun(kebijakan), buku, pemetaan, harian=sehari)
        if fakta_keluar is not None:
            _tulis_fakta(bukti, fakta_keluar)
        if keluar is not None:
            keluar.write_bytes(PENULIS[keluar.suffix.lower()](bukti))
    except (LembarTidakTerbaca, KebijakanSalah, BulanTidakTerbaca) as galat:
        raise click.ClickException(str(galat)) from galat
    except OSError as galat:
        raise click.ClickException(
            f"{galat.filename} tidak dapat dibuka: {sebut_os(galat)}. "
            "Periksa nama, folder, dan izinnya."
        ) from galat
    selesai = click.get_current_context().exit
    if keluar is None:
        _sebutkan_ditolak(bukti)
        selesai(1 if bukti.ditolak else 0)
    _sebutkan(bukti, keluar)
    selesai(0 if bukti.terbukti else 1)


def _tulis_fakta(bukti: Bukti, tujuan: Path) -> None:
    """What was read of everybody, for ``tpp hitung`` and ``tpp simulasi``."""
    baris = [tulis(o.orang.fakta) + "\n" for o in bukti.orang]
    tujuan.write_text("".join(baris), encoding="utf-8")
    click.echo(f"Fakta {len(baris)} orang ditulis ke {tujuan}.")


def _usulkan(
    folder: Path,
    buku: BukuKerja,
    harian: BukuKerja | None,
    tujuan: Path,
    periode: str | None,
) -> None:
    """Write a proposal; an older one, which somebody may have edited, stays."""
    bulan = Bulan.baca(periode) if periode else None
    if tujuan.exists():
        raise click.ClickException(
            f"{tujuan} sudah ada. Jalankan dengan --pemetaan {tujuan}, atau tulis "
            "usulan baru ke berkas lain dengan --usulan."
        )
    kebijakan = _kebijakan(folder, bulan)
    usulan = usulkan(buku, kebijakan, harian=harian, periode=bulan)
    tujuan.write_text(tulis_pemetaan(usulan, buku.nama), encoding="utf-8")
    _sebutkan_usulan(usulan, tujuan)


def _sebutkan_usulan(usulan: Usulan, tujuan: Path) -> None:
    banyak = usulan.dikenal + len(usulan.asing)
    click.echo(f"Usulan pemetaan ditulis ke {tujuan}.")
    click.echo(f"{usulan.dikenal} dari {banyak} kolom dikenal.")
    if usulan.asing:
        click.echo(f"Diabaikan: {', '.join(usulan.asing)}.")
    if not usulan.periode_ada:
        click.echo("Bulannya tidak disebut lembar; isi periode di pemetaan itu.")
    click.echo("Periksa arti setiap kolom, lalu jalankan lagi dengan --pemetaan.")


def _kebijakan(folder: Path, bulan: Bulan | None) -> Kebijakan:
    """The policy of a folder, or the one of a government in force in a month."""
    if (folder / NAMA).is_file() or not folder.is_dir():
        return muat(folder)
    if bulan is None:
        raise click.ClickException(
            f"{folder} memuat beberapa kebijakan. Tulis --periode YYYY-MM, atau tunjuk "
            "folder satu kebijakan."
        )
    return berlaku(folder, bulan.awal)


def _pemetaan(folder: Path, peta: Path) -> tuple[Kebijakan, Pemetaan]:
    """The policy and the mapping; in a government's folder the month picks the policy."""
    teks = baca_teks(peta, peta.name)
    if (folder / NAMA).is_file() or not folder.is_dir():
        kebijakan = muat(folder)
        return kebijakan, baca_pemetaan(teks, peta.name, kebijakan)
    bulan = bulan_pemetaan(teks, peta.name)
    kebijakan = berlaku(folder, bulan.awal)
    return kebijakan, baca_pemetaan(teks, peta.name, kebijakan)


def _sebutkan(bukti: Bukti, keluar: Path) -> None:
    """The summary, refused cells and the first differences."""
    for label, isi in ringkasan(bukti):
        click.echo(f"{label}: {angka(isi) if isinstance(isi, int) else isi}")
    _sebutkan_ditolak(bukti)
    selisih = list(daftar_selisih(bukti))
    for s in selisih[:TAMPIL_MAKS]:
        if s.selisih is None:
            click.echo(f"{s.nip} {s.nama}: {s.apa}. {s.sebab}")
            continue
        click.echo(
            f"{s.nip} {s.nama}, {s.apa}: lembar {angka(s.lembar or 0)}, dihitung "
            f"{angka(s.dihitung or 0)}, selisih {angka(s.selisih)}. {s.sebab}"
        )
    lagi = max(len(selisih) - TAMPIL_MAKS, 0) + max(len(bukti.ditolak) - TAMPIL_MAKS, 0)
    click.echo(
        f"Selengkapnya di {keluar}." if not lagi else f"Dan {lagi} lagi di {keluar}."
    )


def _sebutkan_ditolak(bukti: Bukti) -> None:
    for d in bukti.ditolak[:TAMPIL_MAKS]:
        tempat = f"lembar {d.lembar} " if d.lembar else ""
        click.echo(
            f"Ditolak, {tempat}baris {d.baris} kolom {d.kolom} ({d.judul}), isi "
            f"'{d.isi}': {d.salah} {d.tulis}"
        )
