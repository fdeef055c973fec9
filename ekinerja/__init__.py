"""e-Kinerja: daily work, attendance and the TPP of Indonesian local governments."""
