"""Foreign keys obey the same stack as imports; import-linter cannot see them."""

import tomllib
from pathlib import Path

from django.apps import apps
from django.db.models import Model

AKAR = Path(__file__).parents[2]
KONTRAK = tomllib.loads((AKAR / "pyproject.toml").read_text())["tool"]["importlinter"]
LAPIS = KONTRAK["contracts"][0]["layers"]
TINGGI = {
    ruang.strip(): -nomor
    for nomor, baris in enumerate(LAPIS)
    for ruang in baris.split("|")
}


def naik(models: list[type[Model]]) -> list[str]:
    """Name every foreign key that points to a room beside or above its own."""
    return [
        f"{model.__name__}.{field.name} -> {field.related_model.__name__}"
        for model in models
        for field in model._meta.get_fields()
        if field.is_relation
        and field.concrete
        and isinstance(field.related_model, type)
        and model._meta.app_label in TINGGI
        and field.related_model._meta.app_label != model._meta.app_label
        and TINGGI.get(field.related_model._meta.app_label, -99)
        >= TINGGI[model._meta.app_label]
    ]


def test_foreign_keys_point_down() -> None:
    assert naik(list(apps.get_models())) == []


def test_every_room_with_tables_stands_in_the_stack() -> None:
    ruang = {
        config.label
        for config in apps.get_app_configs()
        if config.name.startswith("ekinerja.") and list(config.get_models())
    }

    assert ruang <= set(TINGGI)
    assert len(ruang) >= 8
