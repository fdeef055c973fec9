"""Logging in: by NIP and password, slowed down per account, never per address."""

import json
from typing import Any

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.db.models import Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ekinerja.organisasi.forms import MasukForm
from ekinerja.organisasi.models import Akun, Pemda

KALIMAT_SALAH = (
    "NIP atau kata sandi tidak cocok. Periksa 18 angka NIP dan huruf besar-kecil kata "
    "sandi, lalu coba lagi."
)
KALIMAT_DITAHAN = (
    "Terlalu banyak percobaan masuk untuk akun ini, jadi akun ditahan {menit} menit. "
    "Tunggu, lalu masuk dengan kata sandi yang benar. Bila bukan Anda yang mencoba, "
    "beri tahu BKPSDM."
)


class AkunBackend(BaseBackend):
    """Accounts by the name people log in with."""

    def authenticate(
        self,
        request: HttpRequest | None,
        nama_masuk: str | None = None,
        password: str | None = None,
        **lain: Any,
    ) -> Akun | None:
        """The account, or None. An unknown name costs the same time as a known one."""
        if nama_masuk is None or password is None:
            return None
        akun = Akun.objects.filter(nama_masuk=nama_masuk).first()
        if akun is None:
            Akun().set_password(password)  # spends the time a check would
            return None
        cocok = akun.check_password(password)
        return akun if cocok and akun.is_active else None

    def get_user(self, user_id: int) -> Akun | None:
        """The account of a session with its person and zone, in one statement."""
        return (
            Akun.objects.filter(id=user_id, is_active=True)
            .select_related("pegawai")
            .annotate(zona_pemda=Subquery(Pemda.objects.values("zona")[:1]))
            .first()
        )


def ditahan(
    request: HttpRequest,
    response: HttpResponse | None = None,
    credentials: dict[str, Any] | None = None,
) -> HttpResponse:
    """The answer to a held account: the form again, a sentence, status 429."""
    menit = round(settings.AXES_COOLOFF_TIME * 60)
    form = MasukForm(request.POST)
    if form.is_valid():
        form.add_error(None, KALIMAT_DITAHAN.format(menit=menit))
    konteks = {"form": form, "akun_demo": akun_demo(), "tahan_menit": menit}
    balasan = render(request, "organisasi/masuk.html", konteks, status=429)
    balasan["Retry-After"] = str(menit * 60)
    return balasan


def akun_demo() -> list[dict[str, str]]:
    """The demo's logins (nama, nama_masuk, sandi, peran, coba); empty outside a demo."""
    berkas = settings.BERKAS_DIR.parent / "akun_demo.json"
    if not settings.DEMO or not berkas.is_file():
        return []
    isi: list[dict[str, str]] = json.loads(berkas.read_text(encoding="utf-8"))
    return isi
