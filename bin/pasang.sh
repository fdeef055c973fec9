# Dibaca (source) oleh bin/demo, bin/test, bin/check: memasang yang belum ada di mesin ini.
# Plain sh; assumes only python3 (3.11 or newer) and git.

# Compiled once and kept: eight processes of a test run, and every start of a server, read it.
unset PYTHONDONTWRITEBYTECODE

kata() { printf '%s\n' "$*" >&2; }

# pasang_debian PACKAGE... : install Debian packages when this user may.
pasang_debian() {
    if ! command -v apt-get >/dev/null 2>&1; then
        kata "Pasang dahulu: $*. Perintah apt-get tidak ada di mesin ini."
        exit 1
    fi
    if [ "$(id -u)" = 0 ]; then izin=""; elif sudo -n true 2>/dev/null; then izin="sudo"; else
        kata "Pasang dahulu sebagai admin: apt-get install $*"
        exit 1
    fi
    kata "Memasang $* ..."
    if ! DEBIAN_FRONTEND=noninteractive $izin apt-get install -y -qq "$@" >/dev/null 2>&1; then
        $izin apt-get update -qq >/dev/null
        DEBIAN_FRONTEND=noninteractive $izin apt-get install -y -qq "$@" >/dev/null
    fi
}

# siapkan_venv LOCKFILE : .venv with exactly what the hashed lock says.
siapkan_venv() {
    if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        kata "Perlu python3 versi 3.11 atau lebih baru; yang ada $(python3 -V)."
        exit 1
    fi
    if [ ! -x .venv/bin/python ]; then
        python3 -c 'import ensurepip, venv' 2>/dev/null ||
            pasang_debian "python$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
        kata "Membuat .venv ..."
        python3 -m venv .venv
    fi
    for kunci in "$1" requirements-dev.lock; do
        sidik=$(python3 -c 'import hashlib,sys; print(hashlib.sha256(open(sys.argv[1],"rb").read()).hexdigest())' "$kunci")
        [ ! -f ".venv/terpasang-$sidik" ] || return 0
    done
    kata "Memasang pustaka dari $1 ..."
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$1"
    sidik=$(python3 -c 'import hashlib,sys; print(hashlib.sha256(open(sys.argv[1],"rb").read()).hexdigest())' "$1")
    rm -f .venv/terpasang-*
    : > ".venv/terpasang-$sidik"
}

# siapkan_peramban : a Chromium for the browser journeys.
siapkan_peramban() {
    for calon in "${EKINERJA_CHROMIUM:-}" "$(command -v chromium 2>/dev/null)" \
        "$(command -v chromium-browser 2>/dev/null)" "$(command -v google-chrome 2>/dev/null)"; do
        if [ -n "$calon" ] && [ -x "$calon" ]; then EKINERJA_CHROMIUM=$calon; export EKINERJA_CHROMIUM; return 0; fi
    done
    pasang_debian chromium
    EKINERJA_CHROMIUM=$(command -v chromium); export EKINERJA_CHROMIUM
}

# siapkan_penggerak : the program that drives the browser needs one more shared library.
siapkan_penggerak() {
    penggerak=$(find .venv/lib -path '*playwright/driver/node' -type f 2>/dev/null | head -n 1)
    [ -n "$penggerak" ] || return 0
    "$penggerak" --version >/dev/null 2>&1 || pasang_debian libatomic1
}

# cari_postgres : PG_BIN, the folder of initdb and pg_ctl, version 15 or newer.
cari_postgres() {
    PG_BIN=""
    for calon in /usr/lib/postgresql/*/bin; do
        if [ -x "$calon/initdb" ]; then PG_BIN=$calon; fi
    done
    if [ -z "$PG_BIN" ] && command -v initdb >/dev/null 2>&1; then
        PG_BIN=$(dirname "$(command -v initdb)")
    fi
}

sebagai_pg() {
    if [ "$(id -u)" = 0 ]; then su -s /bin/sh "$PG_USER" -c "cd / && $1"; else sh -c "$1"; fi
}

# mulai_postgres : a private cluster on a unix socket; sets PG_URL and PG_DIR.
# PostgreSQL refuses to run as root, so root starts it as another user.
mulai_postgres() {
    cari_postgres
    if [ -z "$PG_BIN" ]; then pasang_debian postgresql; cari_postgres; fi
    PG_USER=$(id -un)
    if [ "$(id -u)" = 0 ]; then
        PG_USER=postgres
        id postgres >/dev/null 2>&1 || useradd --system --home-dir /nonexistent --shell /bin/sh postgres
    fi
    PG_DIR=$(mktemp -d /tmp/ekinerja-pg-XXXXXX)
    [ "$(id -u)" != 0 ] || chown "$PG_USER" "$PG_DIR"
    sebagai_pg "$PG_BIN/initdb -D $PG_DIR/data -U uji -A trust -E UTF8 --locale=C.UTF-8 --no-sync" >/dev/null
    sebagai_pg "$PG_BIN/pg_ctl -D $PG_DIR/data -l $PG_DIR/log -w -o \"-k $PG_DIR -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=60\" start" >/dev/null
    PG_URL="postgresql://uji@$(printf '%s' "$PG_DIR" | sed 's|/|%2F|g')/postgres"
}

henti_postgres() {
    if [ -n "${PG_DIR:-}" ]; then
        sebagai_pg "$PG_BIN/pg_ctl -D $PG_DIR/data -m immediate stop" >/dev/null 2>&1 || true
        rm -rf "$PG_DIR"
        PG_DIR=""
    fi
}
