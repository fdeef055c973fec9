"""What the tests of this room share.

``september``  the cast with a whole month behind it (see ``bulan_uji``).
"""

import pytest

from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan.tests.bulan_uji import isi_september


@pytest.fixture
def september(pemeran: Pemeran) -> Pemeran:
    isi_september(pemeran)
    return pemeran
