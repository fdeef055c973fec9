"""Where an act came from when it came from a terminal, for the trail."""

import getpass


def asal_terminal() -> dict[str, str]:
    """What the trail tells of an act at a terminal, where nobody logs in: the name the
    system knows the person by."""
    try:
        pengguna = getpass.getuser()
    except (KeyError, OSError):  # a container may run under a number without a name
        pengguna = "tidak dikenal"
    return {"lewat": "terminal", "pengguna_sistem": pengguna}
