"""A lighter password hasher for the sites of the browser journeys."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2Ringan(Argon2PasswordHasher):
    """The same algorithm with little memory: a journey logs in many times."""

    time_cost = 1
    memory_cost = 1024  # KiB
    parallelism = 1
