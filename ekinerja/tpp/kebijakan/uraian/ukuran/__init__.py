"""What the keys of ``[[ukuran]]`` mean."""

from ekinerja.tpp.kebijakan.uraian.ukuran.gabung import GABUNG
from ekinerja.tpp.kebijakan.uraian.ukuran.lapis import LAPIS
from ekinerja.tpp.kebijakan.uraian.ukuran.poin import POIN
from ekinerja.tpp.kebijakan.uraian.ukuran.rasio import RASIO
from ekinerja.tpp.kebijakan.uraian.ukuran.tabel import TABEL
from ekinerja.tpp.kebijakan.uraian.ukuran.umum import UMUM

JENIS = {"poin": POIN, "rasio": RASIO, "lapis": LAPIS, "tabel": TABEL, "gabung": GABUNG}

__all__ = ["JENIS", "UMUM"]
