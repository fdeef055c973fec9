"""Drafts of policies: who writes them, and of what files."""

from typing import Any

import pytest

from conftest import Jam
from ekinerja.alur import LangkahDitolak
from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import operations, queries
from ekinerja.periode.rules.berkas import BerkasKebijakanDitolak
from ekinerja.periode.rules.draf import DrafDitolak
from ekinerja.periode.tests.meja import BARU, LAMA, Meja
from ekinerja.tpp.naskah import AngkaSalah


def test_a_draft_holds_the_files_it_was_made_from(meja: Meja) -> None:
    isi = queries.isi_draf(meja.draf)

    assert isi == {
        **(queries.isi_kebijakan(LAMA) or {}),
        "kebijakan.toml": isi["kebijakan.toml"],
    }
    assert "nasional/kelas_jabatan.csv" in isi
    assert (meja.draf.versi, meja.draf.keadaan) == (1, "draf")
    assert Peristiwa.objects.get(jenis="kebijakan.draf_dibuat").objek_label == (
        f"draf kebijakan {BARU}"
    )


def test_an_upload_without_the_national_tables_gets_the_present_ones(
    pemeran: Pemeran, jam: Jam
) -> None:
    draf = operations.buat_draf(
        nomor="x", isi={"kebijakan.toml": ""}, dasar="", oleh=pemeran.dewi, now=jam.now
    )

    assert set(queries.isi_draf(draf)) == {
        "kebijakan.toml", "nasional/CATATAN.md", "nasional/kelas_jabatan.csv",
    }  # fmt: skip


def test_dewi_writes_and_each_change_is_a_version_in_the_trail(meja: Meja) -> None:
    meja.ubah("nilai = 0.85", "nilai = 0.9")

    assert meja.draf.versi == 2
    assert "nilai = 0.9 " not in queries.isi_draf(meja.draf)["persen_kriteria.csv"]
    peristiwa = Peristiwa.objects.get(jenis="kebijakan.draf_diubah")
    assert peristiwa.rincian == {"versi": 2, "berkas": "kebijakan.toml"}


def test_nobody_saves_over_a_colleague(meja: Meja) -> None:
    meja.ubah("nilai = 0.85", "nilai = 0.9")

    with pytest.raises(DrafDitolak, match="sudah diubah orang lain"):
        operations.simpan_berkas(
            draf_id=meja.draf.id, nama="CATATAN.md", teks="x", versi_terlihat=1,
            oleh=meja.pemeran.fitri, now=meja.jam.now,
        )  # fmt: skip


def test_a_number_is_replaced_in_the_text(meja: Meja) -> None:
    sama: dict[str, Any] = {
        "draf_id": meja.draf.id, "versi_terlihat": None, "oleh": meja.pemeran.dewi,
        "now": meja.jam.now,
    }  # fmt: skip

    operations.ubah_angka(ubah={"ikfd": "0,9"}, **sama)
    with pytest.raises(AngkaSalah):
        operations.ubah_angka(ubah={"ikfd": "banyak"}, **sama)

    teks = queries.isi_draf(meja.draf)["kebijakan.toml"]
    assert 'nilai = 0.9, dasar_hukum = "karangan" }]' in teks
    assert "# BT1: sampai jabatan paling rendah" in teks


def test_files_come_go_and_are_replaced_together(meja: Meja) -> None:
    sama: dict[str, Any] = {
        "draf_id": meja.draf.id, "versi_terlihat": None, "oleh": meja.pemeran.dewi,
        "now": meja.jam.now,
    }  # fmt: skip
    operations.simpan_berkas(nama="kasus/10-baru.toml", teks="", **sama)
    operations.hapus_berkas(nama="kasus/01-dasar.toml", **sama)
    operations.unggah_berkas(isi={"CATATAN.md": "# Baru"}, seluruhnya=False, **sama)

    isi = queries.isi_draf(meja.draf)
    assert "kasus/10-baru.toml" in isi
    assert "kasus/01-dasar.toml" not in isi
    assert isi["CATATAN.md"] == "# Baru"

    operations.unggah_berkas(isi={"kebijakan.toml": "a = 1"}, seluruhnya=True, **sama)
    assert set(queries.isi_draf(meja.draf)) == {
        "kebijakan.toml", "nasional/CATATAN.md", "nasional/kelas_jabatan.csv",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("perbuatan", "kalimat"),
    [
        ({"nama": "../rahasia.toml", "teks": ""}, "tidak dapat dipakai"),
        ({"nama": "program.py", "teks": ""}, "bukan .toml, .csv, atau .md"),
        ({"nama": "a/b/c/d.toml", "teks": ""}, "tidak dapat dipakai"),
        ({"nama": ".toml", "teks": ""}, "tidak dapat dipakai"),
        ({"nama": "a.md", "teks": "a\x00b"}, "bukan teks"),
        ({"nama": "a.md", "teks": "\ud800"}, "bukan teks"),
        ({"nama": "a.md", "teks": "x" * 512_001}, "lebih besar dari 500 kB"),
    ],
)
def test_a_file_that_is_no_part_of_a_policy_is_refused(
    meja: Meja, perbuatan: dict[str, str], kalimat: str
) -> None:
    with pytest.raises(BerkasKebijakanDitolak, match=kalimat):
        operations.simpan_berkas(
            draf_id=meja.draf.id, versi_terlihat=None, oleh=meja.pemeran.dewi,
            now=meja.jam.now, **perbuatan,
        )  # fmt: skip


def test_the_main_file_stays(meja: Meja) -> None:
    with pytest.raises(BerkasKebijakanDitolak, match="Tidak ada kebijakan"):
        operations.hapus_berkas(
            draf_id=meja.draf.id, nama="kebijakan.toml", versi_terlihat=None,
            oleh=meja.pemeran.dewi, now=meja.jam.now,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("nomor", "kalimat"),
    [
        ("2027 perbup", "huruf kecil, angka, dan garis"),
        ("../x", "huruf kecil"),
        ("", "huruf kecil"),
        (LAMA, "sudah dipakai"),
        (BARU, "sudah dipakai"),
    ],
)
def test_a_name_is_plain_and_free(meja: Meja, nomor: str, kalimat: str) -> None:
    with pytest.raises(DrafDitolak, match=kalimat):
        operations.buat_draf(
            nomor=nomor, isi={"kebijakan.toml": ""}, dasar="",
            oleh=meja.pemeran.dewi, now=meja.jam.now,
        )  # fmt: skip


def test_a_draft_is_renamed_and_thrown_away(meja: Meja) -> None:
    sama: dict[str, Any] = {
        "draf_id": meja.draf.id, "versi_terlihat": None, "oleh": meja.pemeran.dewi,
        "now": meja.jam.now,
    }  # fmt: skip

    assert (
        operations.namai_draf(nomor="2027-Perbup-09", **sama).nomor == "2027-perbup-09"
    )
    operations.buang_draf(**sama)

    assert list(queries.draf_hidup()) == []
    with pytest.raises(LangkahDitolak):
        operations.simpan_berkas(nama="a.md", teks="", **sama)


@pytest.mark.parametrize("siapa", ["ani", "budi", "eko"])
def test_only_the_personnel_office_drafts(meja: Meja, siapa: str) -> None:
    with pytest.raises(
        LangkahDitolak, match="hanya disusun dan ditetapkan oleh BKPSDM"
    ):
        operations.buat_draf(
            nomor="y", isi={"kebijakan.toml": ""}, dasar="",
            oleh=getattr(meja.pemeran, siapa), now=meja.jam.now,
        )  # fmt: skip
