"""The page of today: one reading, many cards."""

from ekinerja.web.hari_ini.halaman import HalamanHariIni, halaman_hari_ini

__all__ = ["HalamanHariIni", "halaman_hari_ini"]
