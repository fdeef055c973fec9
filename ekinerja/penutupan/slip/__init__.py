"""The slip: frozen facts and result turned into what a person reads. Pure."""
