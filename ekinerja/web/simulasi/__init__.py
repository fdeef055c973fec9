"""The simulator: what is asked, the calculation in its own process, what is shown."""
