"""What a policy must speak of before somebody it concerns is paid.

A sanction or a special situation (a study assignment, unpaid leave, a death) that a
policy passes over in silence would be paid as if nothing were. Such a person waits
until the policy says what follows, or that nothing does.
"""

from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.kebijakan.bentuk import Kebijakan, Poin
from ekinerja.tpp.kebijakan.sumber import DIATUR, HUKUMAN, KEADAAN_KHUSUS
from ekinerja.tpp.kolom import disebut
from ekinerja.tpp.penjelasan import tolak

CUKUP_LAMA = 7
"""From so many days of duty on, a month without a single duty day is a gap in the
schedules rather than a weekend."""


def tak_diatur(kebijakan: Kebijakan) -> frozenset[str]:
    """Sanctions and situations of which a policy neither says what follows nor that
    nothing does."""
    sisa = set(DIATUR) - set(kebijakan.penilaian.tanpa_akibat)
    if "keadaan" in disebut(kebijakan):
        sisa -= set(KEADAAN_KHUSUS)
    if any(
        HUKUMAN in tarif.kejadian
        for ukuran in kebijakan.ukuran
        if isinstance(ukuran, Poin)
        for tarif in ukuran.tarif
    ):
        sisa.discard(HUKUMAN)
    return frozenset(sisa)


def periksa_diatur(fakta: Fakta, tak_diatur: frozenset[str], kebijakan: str) -> None:
    """Stop a person whose month holds what the policy passes over.

    Raises:
        TidakTerhitung: with the fact and the two ways out.
    """
    for satu in fakta.keadaan:
        if satu.jenis in tak_diatur:
            raise _belum_diatur(satu.jenis.replace("_", " "), satu.id, kebijakan)
    if fakta.hukuman and HUKUMAN in tak_diatur:
        raise _belum_diatur("hukuman disiplin", fakta.hukuman[0].id, kebijakan)


def _belum_diatur(apa: str, id_: str, kebijakan: str) -> Exception:
    return tolak(
        "tidak_diatur",
        f"Ada {apa}, tetapi {kebijakan} tidak mengatur akibatnya. Tambahkan aturannya, "
        "nyatakan dalam tanpa_akibat, atau batalkan catatan yang keliru.",
        id_,
    )


def periksa_tanpa_hari(fakta: Fakta, hari_bertugas: int) -> None:
    """Stop a person on duty for a week or more without a single duty day.

    Raises:
        TidakTerhitung: the schedule is missing; the office's to mend.
    """
    if hari_bertugas >= CUKUP_LAMA:
        raise tolak(
            "tanpa_hari_kerja",
            f"Tidak ada satu pun hari kerja pada {fakta.periode.nama}, padahal bertugas "
            f"{hari_bertugas} hari. Lengkapi pola kerja unit atau pegawai ini.",
            *[p.id for p in fakta.penempatan[:1]],
        )
