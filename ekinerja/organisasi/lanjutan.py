"""A form sent after the session ended or was renewed: kept, shown, then sent on.

The server keeps nothing for strangers. What was typed travels, signed, in the login
form; after the login the person sees it again and sends it with one button.
"""

from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest

GARAM = "organisasi.lanjutan"
BERLAKU_DETIK = 12 * 60 * 60
MAKS_HURUF = 100_000
TIDAK_DIBAWA = frozenset({"csrfmiddlewaretoken", "sandi", "password"})
TIDAK_DITAMPILKAN = frozenset({"kunci", "next", "kembali", "aksi", "asli", "versi"})


@dataclass(frozen=True, slots=True)
class Lanjutan:
    """Where the form was going, with its fields in order; files cannot be carried."""

    alamat: str
    isi: list[tuple[str, str]]
    ada_berkas: bool

    @property
    def tampak(self) -> list[tuple[str, str]]:
        """What the person typed, for reading."""
        return [
            (nama.replace("_", " ").capitalize(), nilai)
            for nama, nilai in self.isi
            if nilai and nama not in TIDAK_DITAMPILKAN
        ]


def dari(request: HttpRequest) -> Lanjutan:
    """The form as it was sent, without its token and without passwords."""
    isi = [
        (nama, nilai)
        for nama, daftar in request.POST.lists()
        for nilai in daftar
        if nama not in TIDAK_DIBAWA
    ]
    return Lanjutan(request.get_full_path(), isi, bool(request.FILES))


def bungkus(request: HttpRequest) -> str:
    """Sign the fields of a form; empty when it is too large to carry."""
    satu = dari(request)
    bungkusan = signing.dumps(
        [satu.alamat, satu.isi, satu.ada_berkas], salt=GARAM, compress=True
    )
    return bungkusan if len(bungkusan) <= MAKS_HURUF else ""


def buka(bungkusan: str) -> Lanjutan | None:
    """What ``bungkus`` signed within the last twelve hours; None for anything else."""
    try:
        alamat, isi, ada_berkas = signing.loads(
            bungkusan, salt=GARAM, max_age=BERLAKU_DETIK
        )
    except signing.BadSignature:
        return None
    return Lanjutan(alamat, [(nama, nilai) for nama, nilai in isi], ada_berkas)
