"""Policies as data: read from a folder, checked whole, then frozen values."""

from ekinerja.tpp.kebijakan.aturan import Aturan, Kalender, Tenggat
from ekinerja.tpp.kebijakan.bacaan import KebijakanSalah, Kesalahan
from ekinerja.tpp.kebijakan.bentuk import Kebijakan
from ekinerja.tpp.kebijakan.muat import berlaku, celah, muat, muat_semua

__all__ = [
    "Aturan",
    "Kalender",
    "Kebijakan",
    "KebijakanSalah",
    "Kesalahan",
    "Tenggat",
    "berlaku",
    "celah",
    "muat",
    "muat_semua",
]
