"""States of a report: who moves it from where to where, both outcomes."""

import pytest

from ekinerja.alur import LangkahDitolak
from ekinerja.kinerja.rules import (
    ALUR_AKTIVITAS,
    PutusanDitolak,
    boleh_milik,
    boleh_putusan,
    gambar_alur,
    periksa_alasan,
    periksa_milik,
    periksa_putusan,
    periksa_sekaligus,
)

ANI, BUDI, CITRA = 1, 2, 3


@pytest.mark.parametrize(
    ("status", "aksi", "ke"),
    [
        ("draf", "ubah", "draf"),
        ("draf", "ajukan", "diajukan"),
        ("draf", "hapus", "dihapus"),
        ("draf", "tarik", None),
        ("diajukan", "tarik", "draf"),
        ("diajukan", "ubah", None),
        ("diajukan", "ajukan", None),
        ("diajukan", "hapus", None),
        ("dikembalikan", "ubah", "dikembalikan"),
        ("dikembalikan", "ajukan", "diajukan"),
        ("dikembalikan", "hapus", None),
        ("dikembalikan", "tarik", None),
        ("disetujui", "ubah", None),
        ("disetujui", "ajukan", None),
        ("disetujui", "hapus", None),
        ("disetujui", "tarik", None),
        ("dibatalkan", "ubah", None),
        ("dibatalkan", "ajukan", None),
        ("dibatalkan", "hapus", None),
    ],
)
def test_the_owner_moves_only_what_is_in_the_owners_hands(
    status: str, aksi: str, ke: str | None
) -> None:
    if ke is None:
        with pytest.raises(
            LangkahDitolak, match=r"Laporan ini|Persetujuan laporan ini"
        ):
            periksa_milik(status=status, aksi=aksi, pelapor=ANI, pelaku=ANI)
    else:
        assert periksa_milik(status=status, aksi=aksi, pelapor=ANI, pelaku=ANI) == ke
    assert boleh_milik(status=status, aksi=aksi, pelapor=ANI, pelaku=ANI) == bool(ke)
    assert not boleh_milik(status=status, aksi=aksi, pelapor=ANI, pelaku=BUDI)


@pytest.mark.parametrize(
    ("aksi", "penyetuju", "status", "ke"),
    [
        # the direct superior, once it has been sent
        ("setujui", BUDI, "diajukan", "disetujui"),
        ("kembalikan", BUDI, "diajukan", "dikembalikan"),
        ("batalkan", BUDI, "disetujui", "dibatalkan"),
        # not before, not twice, not after the end
        ("setujui", BUDI, "draf", None),
        ("setujui", BUDI, "disetujui", None),
        ("setujui", BUDI, "dikembalikan", None),
        ("setujui", BUDI, "dibatalkan", None),
        ("kembalikan", BUDI, "disetujui", None),
        ("batalkan", BUDI, "diajukan", None),
        ("batalkan", BUDI, "dibatalkan", None),
        # never oneself, never the superior's superior
        ("setujui", ANI, "diajukan", None),
        ("kembalikan", ANI, "diajukan", None),
        ("batalkan", ANI, "disetujui", None),
        ("setujui", CITRA, "diajukan", None),
        ("batalkan", CITRA, "disetujui", None),
    ],
)
def test_only_the_direct_superior_decides_a_sent_report(
    aksi: str, penyetuju: int, status: str, ke: str | None
) -> None:
    siapa = {"pelapor": ANI, "penyetuju": penyetuju, "atasan": BUDI}

    if ke is None:
        with pytest.raises((PutusanDitolak, LangkahDitolak)):
            periksa_putusan(status=status, aksi=aksi, **siapa)
    else:
        assert periksa_putusan(status=status, aksi=aksi, **siapa) == ke
    assert boleh_putusan(status=status, aksi=aksi, **siapa) == bool(ke)


def test_nobody_approves_oneself_even_as_ones_own_superior() -> None:
    with pytest.raises(PutusanDitolak, match="Laporan sendiri"):
        periksa_putusan(
            status="diajukan", aksi="setujui", pelapor=ANI, penyetuju=ANI, atasan=ANI
        )


def test_without_a_superior_nobody_approves() -> None:
    with pytest.raises(PutusanDitolak, match="atasan langsung"):
        periksa_putusan(
            status="diajukan", aksi="setujui", pelapor=ANI, penyetuju=BUDI, atasan=None
        )


def test_a_reason_is_one_line_of_words() -> None:
    assert periksa_alasan("  Lampirkan\n foto. ") == "Lampirkan foto."

    with pytest.raises(PutusanDitolak, match="Alasan belum ditulis"):
        periksa_alasan(" \n")
    with pytest.raises(PutusanDitolak, match="250 huruf"):
        periksa_alasan("a" * 251)


@pytest.mark.parametrize(
    ("jumlah", "boleh"), [(0, False), (1, True), (50, True), (51, False)]
)
def test_several_at_once_have_a_limit(jumlah: int, boleh: bool) -> None:
    if boleh:
        periksa_sekaligus(jumlah, maksimal=50)
    else:
        with pytest.raises(PutusanDitolak):
            periksa_sekaligus(jumlah, maksimal=50)


def test_every_state_named_as_a_goal_has_its_own_row_or_is_the_end() -> None:
    tujuan = {p.ke for aksi in ALUR_AKTIVITAS.values() for p in aksi.values()}

    assert tujuan - ALUR_AKTIVITAS.keys() == {"dihapus"}


def test_the_drawing_shows_every_step_of_the_table() -> None:
    gambar = gambar_alur()

    assert "    diajukan --> disetujui: setujui (atasan)" in gambar
    assert "    diajukan --> disetujui: setujui_otomatis (sistem)" in gambar
    assert gambar.count("-->") == 10
