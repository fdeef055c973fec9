"""Obligations of more kinds: recorded from a pasted list, listed, told to their people."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Akun, Kewajiban
from ekinerja.organisasi.operations import tambah_kewajiban_nip
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.rules.kewajiban import (
    KewajibanDitolak,
    NipDilewati,
    baca_daftar_nip,
)
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[[Akun], Client]
SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
ANI, BUDI = "199503122020122001", "198507072010011002"
ISI = {"jenis": "lhkasn", "tahun": "2026", "batas": "2026-12-31", "nip": ANI}


def lhkasn(pemeran: Pemeran, nip: list[str]) -> tuple[NipDilewati, ...]:
    _, dilewati = tambah_kewajiban_nip(
        jenis="lhkasn", tahun=2026, batas=date(2026, 12, 31), nip=nip,
        oleh=pemeran.dewi, now=SAAT,
    )  # fmt: skip
    return dilewati


def satu(pemeran: Pemeran, siapa: str = "ani", jenis: str = "lhkasn") -> Kewajiban:
    return Kewajiban.objects.create(
        pegawai=getattr(pemeran, siapa).pegawai,
        jenis=jenis,
        tahun=2026,
        batas=date(2026, 9, 30),
    )


def test_a_list_of_nips_gets_the_obligation_and_bad_lines_spoil_no_other(
    pemeran: Pemeran,
) -> None:
    satu(pemeran, "budi")

    dilewati = lhkasn(
        pemeran, ["1995 0312 2020 12 2001", BUDI, "123", "199001202015032099", ANI]
    )

    assert list(
        Kewajiban.objects.filter(pegawai=pemeran.ani.pegawai).values_list(
            "jenis", "tahun", "batas"
        )
    ) == [("lhkasn", 2026, date(2026, 12, 31))]
    assert [(d.nomor, d.isi) for d in dilewati] == [
        (2, BUDI),
        (3, "123"),
        (4, "199001202015032099"),
        (5, ANI),
    ]
    sudah, bukan, asing, ganda = (d.sebab for d in dilewati)
    assert sudah == "Budi Hartono, S.Sos. sudah punya kewajiban ini."
    assert "bukan 18 angka" in bukan
    assert "tidak ada di daftar pegawai" in asing
    assert "sudah tertulis di baris sebelumnya" in ganda
    assert Peristiwa.objects.get().objek_label == "LHKASN 2026 Ani Lestari, A.Md."


@pytest.mark.parametrize(
    ("batas", "boleh"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2027, 12, 31), True),
        (date(2028, 1, 1), False),
    ],
)
def test_a_deadline_lies_in_the_year_or_the_next(
    pemeran: Pemeran, batas: date, boleh: bool
) -> None:
    def catat() -> None:
        tambah_kewajiban_nip(
            jenis="lhkpn", tahun=2026, batas=batas, nip=[ANI],
            oleh=pemeran.dewi, now=SAAT,
        )  # fmt: skip

    if boleh:
        catat()
    else:
        with pytest.raises(KewajibanDitolak, match="bukan di tahun 2026"):
            catat()
    assert Kewajiban.objects.exists() == boleh


@pytest.mark.parametrize("oleh", ["ani", "eko", "hadi"])
def test_only_the_personnel_office_records_obligations(
    pemeran: Pemeran, oleh: str
) -> None:
    with pytest.raises(TidakBerwenang):
        tambah_kewajiban_nip(
            jenis="skp", tahun=2026, batas=date(2026, 12, 31), nip=[],
            oleh=getattr(pemeran, oleh), now=SAAT,
        )  # fmt: skip


def test_a_pasted_list_loses_blanks_and_separators() -> None:
    assert baca_daftar_nip(f"\n {ANI};\t\r\n\n{BUDI},\n") == [ANI, BUDI]
    with pytest.raises(KewajibanDitolak, match="kosong"):
        baca_daftar_nip(" \n;\n")
    assert len(baca_daftar_nip("1\n" * 5000)) == 5000
    with pytest.raises(KewajibanDitolak, match="paling banyak 5000"):
        baca_daftar_nip("1\n" * 5001)


def test_many_nips_take_as_many_statements_as_one(
    pemeran: Pemeran, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for nip in ([ANI], [BUDI, "197204151998032003", "199706182023212008"]):
        with django_assert_max_num_queries(12):
            assert lhkasn(pemeran, nip) == ()


def test_dewi_looks_the_list_over_before_she_records_it(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    isi = ISI | {"nip": f"{ANI}\n123\n{BUDI}"}

    teks = dewi.post("/kewajiban/baru/", isi).content.decode()

    assert "2 orang" in teks
    assert "Baris 2" in teks
    assert not Kewajiban.objects.exists()

    balasan = dewi.post("/kewajiban/baru/", isi | {"catat": "ya"}, follow=True)

    assert balasan.redirect_chain == [("/kewajiban/?jenis=lhkasn&tahun=2026", 302)]
    teks = balasan.content.decode()
    assert "LHKASN 2026 dicatat untuk 2 orang. 1 baris dilewati." in teks
    assert Kewajiban.objects.count() == 2


@pytest.mark.parametrize(
    ("isian", "nilai", "kalimat"),
    [
        ("jenis", "", "Pilih kewajibannya"),
        ("jenis", "zakat", "Pilih dari daftar"),
        ("tahun", "", "Isi tahunnya"),
        ("tahun", "1999", "paling awal 2000"),
        ("batas", "", "Isi tanggal terakhir"),
        ("batas", "2030-01-01", "bukan di tahun 2026"),
        ("nip", "", "sedikitnya satu NIP"),
        ("nip", ";\n;", "Daftar NIP kosong"),
    ],
)
@pytest.mark.parametrize("tambah", [{}, {"catat": "ya"}])
def test_a_bad_entry_is_explained(
    pemeran: Pemeran,
    masuk: Masuk,
    isian: str,
    nilai: str,
    kalimat: str,
    tambah: dict[str, str],
) -> None:
    balasan = masuk(pemeran.dewi).post(
        "/kewajiban/baru/", ISI | {isian: nilai} | tambah
    )

    assert balasan.status_code == 200
    assert kalimat in balasan.content.decode()
    assert not Kewajiban.objects.exists()


def test_the_form_comes_filled_in_from_the_persons_page(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    alamat = f"/kewajiban/baru/?nip={ANI}"
    assert alamat in dewi.get(f"/pegawai/{pemeran.ani.pegawai_id}/").content.decode()

    teks = dewi.get(alamat).content.decode()

    assert ANI in teks
    assert 'value="2026"' in teks


@pytest.mark.parametrize(
    ("kueri", "ada"),
    [
        ("", True),
        ("cari=lestari", True),
        ("cari=budi", False),
        ("jenis=lhkasn&tahun=2026", True),
        ("jenis=pdm", False),
        ("tahun=2025", False),
        ("unit=disdik", True),
        ("unit=puskesmas", False),
        ("keadaan=belum", True),
        ("keadaan=lewat", True),
        ("keadaan=selesai", False),
        ("keadaan=dikecualikan", False),
        ("keadaan=x&tahun=abc&jenis=y&halaman=z", True),
    ],
)
def test_the_list_is_narrowed_from_the_address(
    pemeran: Pemeran, masuk: Masuk, kueri: str, ada: bool
) -> None:
    k = satu(pemeran)

    balasan = masuk(pemeran.eko).get(f"/kewajiban/?{kueri}")

    assert ([b.id for b in balasan.context["halaman"]] == [k.id]) == ada
    assert "Catat kewajiban" not in balasan.content.decode()


def test_the_index_counts_what_is_unmet(pemeran: Pemeran, masuk: Masuk) -> None:
    satu(pemeran)

    teks = masuk(pemeran.eko).get("/catatan/").content.decode()

    assert "1 belum dipenuhi, 1 lewat batas" in teks


@pytest.mark.parametrize(
    ("siapa", "jenis", "terlihat"),
    [
        ("ani", "tptgr", True),
        ("dewi", "tptgr", True),
        ("eko", "gratifikasi", True),
        # what is between the person and the office
        ("budi", "tptgr", False),
        ("budi", "gratifikasi", False),
        ("budi", "lhkasn", True),
    ],
)
def test_a_superior_sees_no_private_obligations(
    pemeran: Pemeran, masuk: Masuk, siapa: str, jenis: str, terlihat: bool
) -> None:
    k = satu(pemeran, jenis=jenis)

    teks = masuk(getattr(pemeran, siapa)).get(f"/pegawai/{k.pegawai_id}/")

    assert (k.get_jenis_display() in teks.content.decode()) == terlihat


def test_today_tells_of_unmet_obligations_beside_the_pdm(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    k = satu(pemeran)
    ani = masuk(pemeran.ani)

    assert "LHKASN 2026" in ani.get("/hari-ini/").content.decode()
    Kewajiban.objects.filter(id=k.id).update(dipenuhi_pada=date(2026, 10, 1))
    assert "LHKASN" not in ani.get("/hari-ini/").content.decode()


def test_many_obligations_take_as_many_statements_as_one(
    pemeran: Pemeran, masuk: Masuk, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    dewi = masuk(pemeran.dewi)
    satu(pemeran)
    with django_assert_num_queries(7):
        dewi.get("/kewajiban/")
    for siapa in ("budi", "citra", "eko", "gita", "intan"):
        satu(pemeran, siapa)

    with django_assert_num_queries(7):
        dewi.get("/kewajiban/")
