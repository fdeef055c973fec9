"""The sums of a payment list: what is levied and what is left."""

from ekinerja.penutupan.rules.pembayaran import BarisBayar, JumlahBayar

ANI = BarisBayar(
    nip="199503122020122001",
    nama="Ani Lestari",
    golongan="III/a",
    jabatan="Analis",
    kelas=7,
    unit="u1",
    nama_unit="Dinas Pendidikan",
    kriteria={"beban_kerja": 700_000, "prestasi_kerja": 300_001},
    bruto=1_000_001,
    pungutan={"pajak": 50_000, "iuran": 10_000},
    tanggungan=40_000,
    bayar="dibayar",
    sebab="",
)


def test_what_is_left_is_gross_without_its_levies() -> None:
    assert ANI.jumlah_pungutan == 60_000
    assert ANI.bersih == 940_001


def test_a_sum_counts_people_criteria_and_levies() -> None:
    dua = JumlahBayar()

    dua.tambah(ANI)
    dua.tambah(ANI)

    assert (dua.orang, dua.bruto, dua.pungutan, dua.tanggungan) == (
        2,
        2_000_002,
        120_000,
        80_000,
    )
    assert dua.bersih == 1_880_002
    assert dua.kriteria == {"beban_kerja": 1_400_000, "prestasi_kerja": 600_002}
    assert dua.per_pungutan == {"pajak": 100_000, "iuran": 20_000}
