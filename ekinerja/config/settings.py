"""Django settings, read from the environment (docs/rujukan/setelan.md)."""

from pathlib import Path

import dj_database_url
from csp.constants import NONCE, NONE, SELF

from ekinerja.config import lingkungan

AKAR = Path(__file__).resolve().parent.parent.parent
MODE = lingkungan.pilihan("EKINERJA_MODE", "produksi", boleh=("produksi", "demo"))
DEMO = MODE == "demo"
DEBUG = False

SECRET_KEY = lingkungan.wajib("EKINERJA_SECRET_KEY", "kunci acak untuk menandai sesi")
ALLOWED_HOSTS = lingkungan.daftar("EKINERJA_HOST", "nama situs, dipisah koma")
DATABASES = {
    "default": dj_database_url.parse(
        lingkungan.wajib("EKINERJA_DATABASE_URL", "alamat basis data"),
        conn_max_age=600,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["CONN_MAX_AGE"] = None
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
            "PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;"
        ),
    }

KEBIJAKAN_DIR = lingkungan.folder("EKINERJA_KEBIJAKAN_DIR", AKAR / "kebijakan")
BERKAS_DIR = lingkungan.folder("EKINERJA_BERKAS_DIR")
BERKAS_MAKS_BYTE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = BERKAS_MAKS_BYTE
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "ekinerja.audit",
    "ekinerja.organisasi",
    "ekinerja.berkas",
    "ekinerja.periode",
    "ekinerja.jadwal",
    "ekinerja.presensi",
    "ekinerja.kinerja",
    "ekinerja.penutupan",
    "ekinerja.pengawasan",
    "ekinerja.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "ekinerja.config.jam.JamMiddleware",
    "ekinerja.config.izin.IzinMiddleware",
    "axes.middleware.AxesMiddleware",
    "ekinerja.config.sibuk.SibukMiddleware",
]
ROOT_URLCONF = "ekinerja.config.urls"
WSGI_APPLICATION = "ekinerja.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "ekinerja.web.templatetags.tampil",
                "ekinerja.web.templatetags.formulir",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "ekinerja.web.konteks.kerangka",
            ],
        },
    }
]

AUTH_USER_MODEL = "organisasi.Akun"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "ekinerja.organisasi.masuk.AkunBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "organisasi:masuk"
LOGIN_REDIRECT_URL = "web:beranda"
LOGOUT_REDIRECT_URL = "organisasi:masuk"

# One account is slowed down, never an office behind one address.
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # fifteen minutes are fifteen
AXES_LOCKOUT_CALLABLE = "ekinerja.organisasi.masuk.ditahan"
AXES_VERBOSE = False
AXES_DISABLE_ACCESS_LOG = True
# W006 asks to count per address too, which would hold up that office; counting per
# account alone leaves nothing for an attacker to rotate.
SILENCED_SYSTEM_CHECKS = ["axes.W006"]

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "ekinerja.web.views.formulir_kedaluwarsa"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if not DEMO:
    SESSION_COOKIE_NAME = "__Host-sesi"
    CSRF_COOKIE_NAME = "__Host-csrf"
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
USE_I18N = True
STATIC_URL = "/statis/"
STATIC_ROOT = lingkungan.folder("EKINERJA_STATIS_DIR", AKAR / "var" / "statis")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"layar": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["layar"], "level": "WARNING"},
}
