"""Acts started at the same moment, for the races of every room (PostgreSQL only)."""

import threading
from collections.abc import Callable

from django.db import close_old_connections, connection

from ekinerja.alur import Ditolak


def bersamaan(*perbuatan: Callable[[], object]) -> list[object]:
    """Start all acts at one moment; give back what each answered or refused."""
    garis = threading.Barrier(len(perbuatan))
    hasil: list[object] = [None] * len(perbuatan)

    def jalankan(nomor: int, lakukan: Callable[[], object]) -> None:
        try:
            garis.wait(timeout=10)
            hasil[nomor] = lakukan()
        except Ditolak as ditolak:
            hasil[nomor] = ditolak
        finally:
            close_old_connections()
            connection.close()

    benang = [
        threading.Thread(target=jalankan, args=(n, satu))
        for n, satu in enumerate(perbuatan)
    ]
    for satu in benang:
        satu.start()
    for satu in benang:
        satu.join(timeout=60)
    return hasil
