"""What the forms of this room share."""

from collections.abc import Sequence

from django import forms


def isi_pilihan(
    form: forms.Form, nama: str, pilihan: Sequence[tuple[str | int, str]]
) -> None:
    """Give a field its choices, known only when the page is asked for."""
    field = form.fields[nama]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - tells mypy
    field.choices = list(pilihan)
