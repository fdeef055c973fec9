"""Settings of the sites: those a user meets, with a lighter password hasher."""

from ekinerja.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["tests.peramban.sandi.Argon2Ringan"]
