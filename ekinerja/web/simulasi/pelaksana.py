"""Start the calculation of a simulation: at once, or in a process beside the server.

``python -m ekinerja.web.simulasi.pelaksana ID`` is that process. It shares nothing with
the server but the database, so pages stay quick and a restart loses nothing but it.
"""

import os
import subprocess
import sys
import threading
from datetime import datetime

LANGSUNG = 300
"""Up to so many people a page waits for: less than a second."""


def mulai(id_: int, *, banyak: int) -> None:
    """Calculate a simulation; the caller's page shows how far it is."""
    if banyak <= LANGSUNG:
        from ekinerja.web.simulasi.hitung import jalankan

        jalankan(id_, pekerja=0, jam=_sekarang)
        return
    perintah = [sys.executable, "-m", "ekinerja.web.simulasi.pelaksana", str(id_)]
    proses = subprocess.Popen(perintah, start_new_session=True)  # noqa: S603 - our own module
    threading.Thread(target=proses.wait, daemon=True).start()  # leaves no zombie


def main(kata: list[str]) -> None:
    """Calculate the simulation named on the command line with a process per core."""
    from ekinerja.web.simulasi.hitung import jalankan

    jalankan(int(kata[0]), pekerja=max(2, os.cpu_count() or 2), jam=_sekarang)


def _sekarang() -> datetime:
    from django.utils import timezone

    return timezone.now()  # noqa: TID251 - the edge where the clock is read


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ekinerja.config.settings")
    django.setup()
    main(sys.argv[1:])
