from pathlib import Path

import pytest

from ekinerja.pembuktian.tests.alat import buat_kebijakan
from ekinerja.tpp.kebijakan import Kebijakan


@pytest.fixture(scope="session")
def kebijakan(tmp_path_factory: pytest.TempPathFactory) -> Kebijakan:
    akar: Path = tmp_path_factory.mktemp("kebijakan")
    return buat_kebijakan(akar)
