"""What every word of the policy language means, told to the one who writes a policy.

The readers (``baca_*.py``) say which keys there are, of which type, and which must be
there; the texts here say what for. A reader that asks for a key without a text, or a
text nobody asks for, fails a test. The reference page is written from both.
"""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

__all__ = ["Contoh", "Jenis", "Kunci"]
