"""Reading a stored result back from its canonical JSON."""

import json
from typing import Any

from ekinerja.tpp.penjelasan import Baris, Hasil, Masalah, Sel


def baca_hasil(teks: str) -> Hasil:
    """The result as it was calculated; the text is one this application wrote."""
    isi = json.loads(teks)
    return Hasil(
        periode=isi["periode"],
        pegawai=isi["pegawai"],
        kebijakan=isi["kebijakan"],
        sidik_kebijakan=isi["sidik_kebijakan"],
        jumlah=isi["jumlah"],
        pagu=isi["pagu"],
        per_kriteria=isi["per_kriteria"],
        per_komponen=isi["per_komponen"],
        bayar=isi["bayar"],
        sebab_bayar=tuple(isi["sebab_bayar"]),
        baris=tuple(map(_baris, isi["baris"])),
        masalah=tuple(
            Masalah(kode=m["kode"], kalimat=m["kalimat"], fakta=tuple(m["fakta"]))
            for m in isi["masalah"]
        ),
        pungutan=tuple(map(_baris, isi.get("pungutan", ()))),
        tanggungan=tuple(map(_baris, isi.get("tanggungan", ()))),
        bersih=isi.get("bersih"),
    )


def _baris(isi: dict[str, Any]) -> Baris:
    return Baris(
        langkah=isi["langkah"],
        uraian=isi["uraian"],
        dasar_hukum=isi["dasar_hukum"],
        dasar=isi["dasar"],
        tarif=isi["tarif"],
        banyak=isi["banyak"],
        nilai=isi["nilai"],
        fakta=tuple(isi["fakta"]),
        tanggal=isi["tanggal"],
        sel=tuple(Sel(s["kriteria"], s["komponen"], s["nilai"]) for s in isi["sel"]),
        anak=tuple(map(_baris, isi["anak"])),
    )
