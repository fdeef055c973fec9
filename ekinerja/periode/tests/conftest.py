"""What the tests of drafts share.

``meja``  a draft beginning on 1 January 2027, made from the policy in force.
"""

import pytest

from conftest import Jam
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.tests.meja import Meja, siapkan


@pytest.fixture
def meja(pemeran: Pemeran, jam: Jam) -> Meja:
    return siapkan(pemeran, jam)
