"""Addresses of the auditor's pages."""

from django.urls import path

from ekinerja.pengawasan import views

app_name = "pengawasan"
urlpatterns = [path("jejak/", views.jejak, name="jejak")]
