"""The days of a month, one's own or a visible person's."""

from django.http import HttpResponse
from django.shortcuts import render

from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.waktu import Bulan


def bulan_ini(request: Permintaan) -> HttpResponse:
    return render(request, "dasar.html")


def bulan_pegawai(request: Permintaan, pegawai_id: int, bulan: Bulan) -> HttpResponse:
    return render(request, "dasar.html")
