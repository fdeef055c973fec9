"""Policies as data: read from a folder, checked whole, then frozen values."""

from ekinerja.tpp.kebijakan.bacaan import KebijakanSalah, Kesalahan
from ekinerja.tpp.kebijakan.bentuk import Aturan, Kebijakan
from ekinerja.tpp.kebijakan.muat import berlaku, muat, muat_semua

__all__ = [
    "Aturan",
    "Kebijakan",
    "KebijakanSalah",
    "Kesalahan",
    "berlaku",
    "muat",
    "muat_semua",
]
