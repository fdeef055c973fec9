"""What an item of the catalogue is worth under a policy, told before it is chosen."""

from fractions import Fraction

from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.bentuk import Kebijakan, Tabel
from ekinerja.tpp.naskah.kata import tulis_angka


def nilai_katalog(kebijakan: Kebijakan) -> dict[str, str]:
    """Catalogue code -> the value of one result, such as ``2 poin``.

    Empty where no table of the policy is about catalogue items alone.
    """
    hasil: dict[str, str] = {}
    for u in kebijakan.ukuran:
        if isinstance(u, Tabel) and u.per == s.KEGIATAN and u.kunci == ("katalog",):
            hasil |= {
                str(kode): tulis_angka(Fraction(nilai), u.satuan)
                for (kode,), nilai in u.isi.items()
                if not isinstance(nilai, str)
            }
    return hasil
