#!/usr/bin/env python3
"""Django's own command line, for developers."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ekinerja.config.settings_uji")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
