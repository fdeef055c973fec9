"""A form sent after the session ended or was renewed: kept, shown, then sent on.

The server keeps nothing for strangers. What was typed travels, signed, in the login
form; after the login the person sees it again and sends it with one button. Every form
says, signed, for whom its page was made; nobody else is given what was typed in it.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.core import signing
from django.http import HttpRequest

from ekinerja.alur import Ditolak
from ekinerja.organisasi.models import Akun

GARAM = "organisasi.lanjutan"
GARAM_PENGETIK = "organisasi.pengetik"
PENGETIK = "pengetik"
MILIK_LAIN = (
    "Isian yang menunggu di peramban ini diketik oleh orang lain, jadi tidak dikirim "
    "dan tidak disimpan. Bila itu isian Anda juga, ketik ulang di halamannya."
)
BERLAKU_DETIK = 12 * 60 * 60
MAKS_HURUF = 100_000
TIDAK_DIBAWA = frozenset({"csrfmiddlewaretoken", PENGETIK, "sandi", "password"})
KUNCI_SESI = "lanjutan"
# Not typed by anybody: keys, buttons, the way back.
TIDAK_DITAMPILKAN = frozenset(
    {"kunci", "next", "kembali", "aksi", "asli", "versi", "kueri", "saring"}
)
# Chosen from a list: what is sent is a row's number, which means nothing to a reader.
PILIHAN = frozenset({"id", "ids", "rhk", "katalog", "pegawai", "jenis", "lepas_bukti"})


class MilikOrangLain(Ditolak):
    """A form typed under another account; the caller's news to tell."""


@dataclass(frozen=True, slots=True)
class Lanjutan:
    """Where the form was going, with its fields in order; files cannot be carried.

    ``pengetik`` is the account it was typed under; None when the form does not say.
    """

    alamat: str
    isi: list[tuple[str, str]]
    ada_berkas: bool
    pengetik: int | None

    @property
    def tampak(self) -> list[tuple[str, str]]:
        """What the person typed, for reading; a form's prefix is not shown."""
        return [
            (nama.rpartition("-")[2].replace("_", " ").capitalize(), nilai)
            for nama, nilai in self.isi
            if nilai and nama not in TIDAK_DITAMPILKAN | PILIHAN
        ]

    @property
    def ada_pilihan(self) -> bool:
        """Whether something chosen from a list goes along unseen."""
        return any(nilai and nama in PILIHAN for nama, nilai in self.isi)


def tanda_pengetik(akun: Akun) -> str:
    """What a form carries to say for whom its page was made."""
    return _tertanda(akun.pk)


@lru_cache(maxsize=1024)
def _tertanda(akun_id: int) -> str:
    return signing.Signer(salt=GARAM_PENGETIK).sign(str(akun_id))


def _pengetik(request: HttpRequest) -> int | None:
    try:
        return int(
            signing.Signer(salt=GARAM_PENGETIK).unsign(request.POST.get(PENGETIK, ""))
        )
    except signing.BadSignature:
        return None


def dari(request: HttpRequest) -> Lanjutan:
    """The form as it was sent, without its token and without passwords."""
    isi = [
        (nama, nilai)
        for nama, daftar in request.POST.lists()
        for nilai in daftar
        if nama not in TIDAK_DIBAWA
    ]
    return Lanjutan(
        request.get_full_path(), isi, bool(request.FILES), _pengetik(request)
    )


def bungkus(request: HttpRequest) -> str:
    """Sign the fields of a form; empty when it is too large or of nobody."""
    satu = dari(request)
    if satu.pengetik is None:
        return ""
    bungkusan = signing.dumps(
        [satu.alamat, satu.isi, satu.ada_berkas, satu.pengetik],
        salt=GARAM,
        compress=True,
    )
    return bungkusan if len(bungkusan) <= MAKS_HURUF else ""


def buka(bungkusan: str) -> Lanjutan | None:
    """What ``bungkus`` signed within the last twelve hours; None for anything else."""
    try:
        alamat, isi, ada_berkas, pengetik = signing.loads(
            bungkusan, salt=GARAM, max_age=BERLAKU_DETIK
        )
    except (signing.BadSignature, ValueError):  # the second: signed by an older release
        return None
    return Lanjutan(
        alamat, [(nama, nilai) for nama, nilai in isi], ada_berkas, pengetik
    )


def titipkan(request: HttpRequest, bungkusan: str) -> bool:
    """Keep what came through the login in the session of whoever typed and logged in.

    False when there is nothing to read.

    Raises:
        MilikOrangLain: somebody else typed it; it is forgotten.
    """
    satu = buka(bungkusan)
    if satu is None:
        return False
    if satu.pengetik != request.user.pk:
        raise MilikOrangLain(MILIK_LAIN)
    request.session[KUNCI_SESI] = bungkusan
    return True


def titipan(request: HttpRequest) -> Lanjutan | None:
    """What is kept in the session, if anything is."""
    return buka(request.session.get(KUNCI_SESI, ""))


def lepaskan(request: HttpRequest) -> None:
    """Forget what is kept: it was thrown away."""
    request.session.pop(KUNCI_SESI, None)


def lepaskan_terkirim(request: HttpRequest) -> None:
    """Forget what is kept once its form is being sent; the form itself takes over."""
    if KUNCI_SESI not in request.session:
        return
    satu = titipan(request)
    if satu is None or satu.alamat == request.get_full_path():
        lepaskan(request)
