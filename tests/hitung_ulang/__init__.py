"""A second, naive calculator for every government, to hold the engine against.

Written from the notes beside each policy, one plain function a government, over the JSON
of the facts and with exact fractions. It imports nothing of the application, shares no
table with it, and is meant to be read next to the regulation.

``python -m tests.hitung_ulang --banyak 20000`` compares that many invented months of
every government; the suite compares 500.
"""
