"""The entry window, obeyed on every way in: the form, a draft sent later, in bulk.

Each edge is tried on both sides with the person's own schedule: five days with a long
Friday for Ani, six short days for Intan, a holiday for everybody.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from typing import Any

import pytest
from django.test import Client

from conftest import Jam
from ekinerja.jadwal.operations import tambah_hari_libur
from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.operations import AktivitasBaru
from ekinerja.kinerja.rules import AktivitasDitolak, IsiAktivitas
from ekinerja.kinerja.tests.alat import SELASA, SENIN, isi, pukul, teks
from ekinerja.kinerja.tests.test_formulir import isian
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.presensi import operations as presensi
from ekinerja.tpp.kebijakan import Aturan

Masuk = Callable[[Akun], Client]
Batasan = Callable[..., Aturan]
JUMAT, SABTU = date(2026, 10, 9), date(2026, 10, 10)
LIBUR = date(2026, 10, 7)
CARA = ("formulir", "draf", "massal")
_nomor = count(1)


def kirim(
    cara: str, akun: Akun, satu: IsiAktivitas, *, now: datetime, masuk: Masuk, jam: Jam
) -> str:
    """Send one report one of the ways; the state it is in, or "" where none is kept."""
    kunci = f"jendela-{next(_nomor)}"
    match cara:
        case "formulir":
            jam.now = now
            jawab = masuk(akun).post("/kegiatan/baru/", _ketikan(satu), follow=True)
            assert jawab.status_code == 200
        case "draf":
            draf = operations.simpan_draf(isi=satu, kunci=kunci, oleh=akun, now=now)
            with suppress(AktivitasDitolak):
                operations.ajukan(aktivitas_id=draf.id, oleh=akun, now=now)
        case _:
            operations.laporkan_banyak(
                [AktivitasBaru(akun.pegawai_id, satu, kunci, now)],
                oleh={akun.pegawai_id: akun},
            )
    terakhir = Aktivitas.objects.order_by("-id").first()
    return terakhir.status if terakhir else ""


def _ketikan(satu: IsiAktivitas) -> dict[str, Any]:
    lain: dict[str, Any] = {"tanggal": satu.tanggal.isoformat(), "uraian": satu.uraian}
    if satu.mulai and satu.selesai:
        lain |= {
            "mulai": f"{satu.mulai:%H:%M}",
            "selesai": f"{satu.selesai:%H:%M}",
            "menit": "",
        }
    return isian(**lain)


@pytest.mark.parametrize("cara", CARA)
@pytest.mark.parametrize(
    ("siapa", "now", "boleh"),
    [
        # Tuesday of the office, 07.30 to 16.00
        ("ani", pukul("07:29:59", SELASA), True),
        ("ani", pukul("07:30:00", SELASA), False),
        ("ani", pukul("15:59:59", SELASA), False),
        ("ani", pukul("16:00:00", SELASA), True),
        ("ani", pukul("16:00:01", SELASA), True),
        # Friday ends at 16.30
        ("ani", pukul("16:00:00", JUMAT), False),
        ("ani", pukul("16:29:59", JUMAT), False),
        ("ani", pukul("16:30:00", JUMAT), True),
        # Saturday: free for the office, until 14.00 for the school
        ("ani", pukul("10:00:00", SABTU), True),
        ("intan", pukul("10:00:00", SABTU), False),
        ("intan", pukul("13:59:59", SABTU), False),
        ("intan", pukul("14:00:00", SABTU), True),
        # a holiday has no office hours for anybody
        ("ani", pukul("10:00:00", LIBUR), True),
        ("intan", pukul("10:00:00", LIBUR), True),
    ],
)
def test_nothing_is_sent_in_ones_own_office_hours(
    pemeran: Pemeran,
    batasan: Batasan,
    masuk: Masuk,
    jam: Jam,
    cara: str,
    siapa: str,
    now: datetime,
    boleh: bool,
) -> None:
    batasan(lapor_saat_jam_kerja=False)
    tambah_hari_libur(
        tanggal=LIBUR, nama="Libur", jenis="nasional", oleh=None, now=pukul("06:00")
    )
    satu = isi(tanggal=now.date())

    status = kirim(cara, getattr(pemeran, siapa), satu, now=now, masuk=masuk, jam=jam)

    tertahan = "" if cara == "massal" else "draf"
    assert status == ("diajukan" if boleh else tertahan)


@pytest.mark.parametrize("cara", CARA)
@pytest.mark.parametrize(
    ("mundur", "now", "boleh"),
    [
        # today and yesterday: Monday until the end of Tuesday
        (1, pukul("23:59:00", SELASA), True),
        (1, pukul("00:00:00", date(2026, 10, 7)), False),
        # today only
        (0, pukul("23:59:00", SENIN), True),
        (0, pukul("00:00:00", SELASA), False),
    ],
)
def test_the_window_closes_on_its_last_second(
    pemeran: Pemeran,
    batasan: Batasan,
    masuk: Masuk,
    jam: Jam,
    cara: str,
    mundur: int,
    now: datetime,
    boleh: bool,
) -> None:
    batasan(lapor_mundur_hari=mundur)

    status = kirim(cara, pemeran.ani, isi(tanggal=SENIN), now=now, masuk=masuk, jam=jam)

    tertahan = "" if cara == "massal" else "draf"
    assert status == ("diajukan" if boleh else tertahan)


@pytest.mark.parametrize("cara", CARA)
@pytest.mark.parametrize("ada", [True, False])
def test_without_a_scan_there_is_no_entry(
    pemeran: Pemeran, batasan: Batasan, masuk: Masuk, jam: Jam, cara: str, ada: bool
) -> None:
    batasan(wajib_rekaman=True)
    if ada:
        presensi.impor_rekaman(
            [presensi.RekamanBaru(pemeran.ani.pegawai_id, "masuk", pukul("07:20"))],
            oleh=pemeran.dewi,
            now=pukul("08:00"),
        )

    status = kirim(cara, pemeran.ani, isi(), now=pukul("17:00"), masuk=masuk, jam=jam)

    tertahan = "" if cara == "massal" else "draf"
    assert status == ("diajukan" if ada else tertahan)


@pytest.mark.parametrize("cara", CARA)
@pytest.mark.parametrize(
    ("mulai", "selesai", "boleh"),
    [
        ("09:30", "10:00", True),  # touches the beginning
        ("11:00", "11:30", True),  # touches the end
        ("09:30", "10:01", False),
        ("10:59", "11:30", False),
    ],
)
def test_times_touch_but_do_not_overlap(
    pemeran: Pemeran,
    masuk: Masuk,
    jam: Jam,
    cara: str,
    mulai: str,
    selesai: str,
    boleh: bool,
) -> None:
    dari, sampai = pukul(mulai).time(), pukul(selesai).time()
    ada = isi("Ada", mulai=pukul("10:00").time(), selesai=pukul("11:00").time())
    operations.laporkan(isi=ada, kunci="ada", oleh=pemeran.ani, now=pukul("17:00"))
    baru = replace(ada, uraian="Baru", mulai=dari, selesai=sampai)

    kirim(cara, pemeran.ani, baru, now=pukul("17:05"), masuk=masuk, jam=jam)

    terkirim = Aktivitas.objects.filter(uraian="Baru", status="diajukan")
    assert terkirim.exists() == boleh


def test_the_form_says_beforehand_that_office_hours_are_closed(
    pemeran: Pemeran, batasan: Batasan, masuk: Masuk
) -> None:
    kalimat = "Laporan tidak diterima selama jam kerja Anda"
    tanpa = teks(masuk(pemeran.ani).get("/kegiatan/baru/"))

    batasan(lapor_saat_jam_kerja=False)
    dengan = teks(masuk(pemeran.ani).get("/kegiatan/baru/"))

    assert kalimat not in tanpa
    assert kalimat in dengan
