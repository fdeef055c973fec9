"""The console script ``ekinerja``, in Indonesian from its first word."""

from ekinerja.cli import bahasa

bahasa.pasang()
