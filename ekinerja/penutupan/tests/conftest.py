"""What the tests of this room share.

``september``  the cast with a whole month behind it (see ``bulan_uji``).
"""

import pytest

from ekinerja.organisasi.tests.pemeran import Pemeran


@pytest.fixture
def september(september_terisi: Pemeran) -> Pemeran:
    return september_terisi
