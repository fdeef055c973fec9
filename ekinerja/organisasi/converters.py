"""Kinds of records and of imports in addresses: ``/catatan/hukuman/``."""

from django.urls import register_converter

from ekinerja.organisasi.models import MODEL_CATATAN
from ekinerja.organisasi.rules.impor.jenis import JENIS


class CatatanConverter:
    """A kind of record; anything else is no address (404)."""

    regex = "|".join(MODEL_CATATAN)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class CatatanBerakhirConverter(CatatanConverter):
    """A kind whose last day may be set; the length of a sanction stands in its decree."""

    regex = "|".join(jenis for jenis in MODEL_CATATAN if jenis != "hukuman")


class ImporConverter(CatatanConverter):
    """A kind of import: ``/impor/pegawai/``."""

    regex = "|".join(JENIS)


register_converter(CatatanConverter, "catatan")
register_converter(CatatanBerakhirConverter, "catatan_berakhir")
register_converter(ImporConverter, "impor")
