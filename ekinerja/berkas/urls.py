"""The address of a stored file."""

from django.urls import path

from ekinerja.berkas import views

app_name = "berkas"
urlpatterns = [path("berkas/<uuid:token>/", views.berkas, name="berkas")]
