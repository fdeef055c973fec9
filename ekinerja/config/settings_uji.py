"""Settings for the test suite: the demo's, with plain storage and a cheap hasher."""

import os
import tempfile

_SEMENTARA = tempfile.mkdtemp(prefix="ekinerja-uji-")
os.environ.setdefault("EKINERJA_MODE", "demo")
os.environ.setdefault("EKINERJA_SECRET_KEY", "hanya-untuk-uji")
os.environ.setdefault("EKINERJA_HOST", "testserver,localhost,127.0.0.1")
os.environ.setdefault("EKINERJA_DATABASE_URL", f"sqlite:///{_SEMENTARA}/uji.sqlite3")
os.environ.setdefault("EKINERJA_BERKAS_DIR", f"{_SEMENTARA}/berkas")

from ekinerja.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
