"""Today: what must I do now."""

from django.http import HttpResponse
from django.shortcuts import render

from ekinerja.organisasi.permintaan import Permintaan


def hari_ini(request: Permintaan) -> HttpResponse:
    return render(request, "dasar.html")
