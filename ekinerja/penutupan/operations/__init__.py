"""The only writers of results and of incomes."""

from ekinerja.penutupan.operations.penghasilan import HasilIsi, isi_penghasilan
from ekinerja.penutupan.operations.tutup import hitung, kunci, simpan_hasil

__all__ = ["HasilIsi", "hitung", "isi_penghasilan", "kunci", "simpan_hasil"]
