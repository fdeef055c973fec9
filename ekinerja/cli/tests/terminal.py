"""Running ``ekinerja tpp`` in tests."""

from click.testing import CliRunner, Result

from ekinerja.cli.tpp import tpp


def jalankan(*kata: object) -> Result:
    """Run a command; anything but a sentence and an exit status fails the test."""
    hasil = CliRunner().invoke(tpp, [str(k) for k in kata])
    assert hasil.exception is None or isinstance(hasil.exception, SystemExit)
    assert "Traceback" not in hasil.output
    return hasil
