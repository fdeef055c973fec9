"""The month as a part of an address: ``/bulan/2026-10/``."""

from django.urls import register_converter

from ekinerja.waktu import Bulan


class BulanConverter:
    """``YYYY-MM`` from 2000 to 2100; anything else is no address (404)."""

    regex = r"(?:20[0-9]{2}|2100)-(?:0[1-9]|1[0-2])"

    def to_python(self, value: str) -> Bulan:
        return Bulan.baca(value)

    def to_url(self, value: Bulan | str) -> str:
        return str(value)


register_converter(BulanConverter, "bulan")
