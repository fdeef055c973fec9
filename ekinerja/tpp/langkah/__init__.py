"""The kinds of step. Each compiles to a pure function: person, ledger -> change."""

from ekinerja.tpp.langkah.susun import susun_langkah

__all__ = ["susun_langkah"]
