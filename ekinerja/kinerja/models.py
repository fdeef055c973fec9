"""The year's plan (SKP, RHK, daily targets), the catalogue and the daily activities."""

from django.db import models
from django.db.models import F, Q

from ekinerja.berkas.models import Berkas
from ekinerja.organisasi.models import Akun, Berlaku, Pegawai, urutan_tanggal


class Skp(models.Model):
    """A person's plan for a year."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    tahun = models.PositiveSmallIntegerField()
    disusun_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pegawai", "tahun"], name="skp_satu_setahun"
            )
        ]

    def __str__(self) -> str:
        return f"SKP {self.tahun}"


class Rhk(models.Model):
    """One planned result (rencana hasil kerja) of an SKP."""

    skp = models.ForeignKey(Skp, on_delete=models.PROTECT, related_name="rhk")
    nomor = models.PositiveSmallIntegerField()
    uraian = models.CharField(max_length=250)
    indikator = models.CharField(max_length=250)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["skp", "nomor"], name="rhk_nomor_sekali")
        ]

    def __str__(self) -> str:
        return f"RHK {self.nomor}"


class TargetHarian(Berlaku):
    """How much of an RHK is due on every working day of its validity (BT4)."""

    rhk = models.ForeignKey(Rhk, on_delete=models.PROTECT, related_name="target")
    jumlah = models.PositiveIntegerField()
    satuan = models.CharField(max_length=30)

    class Meta:
        constraints = [
            urutan_tanggal("targetharian"),
            models.CheckConstraint(
                condition=Q(jumlah__gte=1), name="targetharian_jumlah_minimal_1"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jumlah} {self.satuan}"


class TargetBulan(models.Model):
    """How much of an RHK is due in one month."""

    rhk = models.ForeignKey(Rhk, on_delete=models.PROTECT, related_name="target_bulan")
    bulan = models.CharField(max_length=7)
    jumlah = models.PositiveIntegerField()
    satuan = models.CharField(max_length=30)
    ditetapkan_oleh = models.ForeignKey(
        Akun, on_delete=models.PROTECT, null=True, related_name="+"
    )
    """None where it came with the installation."""
    ditetapkan_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["rhk", "bulan"], name="targetbulan_sekali_sebulan"
            ),
            models.CheckConstraint(
                condition=Q(jumlah__gte=1), name="targetbulan_jumlah_minimal_1"
            ),
            models.CheckConstraint(
                condition=Q(bulan__regex=r"^[0-9]{4}-(0[1-9]|1[0-2])$"),
                name="targetbulan_bulan_yyyy_mm",
            ),
        ]
        indexes = [models.Index(fields=["bulan"])]

    def __str__(self) -> str:
        return f"{self.jumlah} {self.satuan} {self.bulan}"


class KatalogKegiatan(models.Model):
    """An activity people may claim, with its usual minutes for one unit of work."""

    kode = models.CharField(max_length=20, unique=True)
    nama = models.CharField(max_length=150)
    satuan = models.CharField(max_length=30)
    menit_baku = models.PositiveSmallIntegerField()
    kelompok = models.CharField(max_length=20)

    def __str__(self) -> str:
        return self.nama


class Aktivitas(models.Model):
    """One reported piece of a day's work on its way to approval."""

    STATUS = [
        ("draf", "Draf"),
        ("diajukan", "Menunggu"),
        ("dikembalikan", "Dikembalikan"),
        ("disetujui", "Disetujui"),
        ("dibatalkan", "Dibatalkan"),
    ]
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    tanggal = models.DateField()
    rhk = models.ForeignKey(Rhk, on_delete=models.PROTECT, null=True)
    katalog = models.ForeignKey(KatalogKegiatan, on_delete=models.PROTECT, null=True)
    uraian = models.CharField(max_length=250)
    jumlah = models.PositiveIntegerField()
    satuan = models.CharField(max_length=30)
    mulai = models.TimeField(null=True)
    selesai = models.TimeField(null=True)
    menit = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=12, choices=STATUS, default="draf")
    kunci = models.CharField(max_length=64, unique=True)
    dibuat_at = models.DateTimeField()
    diajukan_at = models.DateTimeField(null=True)
    diputus_oleh = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, null=True, related_name="+"
    )
    diputus_at = models.DateTimeField(null=True)
    otomatis_hari = models.PositiveSmallIntegerField(null=True)
    """Days of silence after which it approved itself; None where a person decided."""
    alasan = models.CharField(max_length=250, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    diputus_at__isnull=True,
                    diputus_oleh__isnull=True,
                    otomatis_hari__isnull=True,
                )
                | Q(
                    diputus_at__isnull=False,
                    diputus_oleh__isnull=False,
                    otomatis_hari__isnull=True,
                )
                | Q(
                    diputus_at__isnull=False,
                    diputus_oleh__isnull=True,
                    otomatis_hari__gte=1,
                    status="disetujui",
                ),
                name="aktivitas_diputus_at_dan_oleh_berpasangan",
            ),
            models.CheckConstraint(
                condition=Q(diputus_oleh__isnull=True) | ~Q(diputus_oleh=F("pegawai")),
                name="aktivitas_penyetuju_bukan_pelapor",
            ),
            models.CheckConstraint(
                condition=~Q(status="disetujui")
                | Q(diputus_oleh__isnull=False)
                | Q(otomatis_hari__isnull=False),
                name="aktivitas_disetujui_ada_penyetuju",
            ),
            models.CheckConstraint(
                condition=Q(menit__gte=1, menit__lte=1440),
                name="aktivitas_menit_1_sampai_1440",
            ),
            models.CheckConstraint(
                condition=Q(mulai__isnull=True, selesai__isnull=True)
                | Q(selesai__gt=F("mulai")),
                name="aktivitas_selesai_sesudah_mulai",
            ),
        ]
        indexes = [
            models.Index(fields=["pegawai", "tanggal"]),
            models.Index(fields=["tanggal", "status"]),
            models.Index(
                fields=["pegawai", "tanggal"],
                condition=Q(status="diajukan"),
                name="aktivitas_menunggu",
            ),
        ]

    def __str__(self) -> str:
        return self.uraian


class Bukti(models.Model):
    """Evidence attached to an activity."""

    aktivitas = models.ForeignKey(
        Aktivitas, on_delete=models.PROTECT, related_name="bukti"
    )
    berkas = models.ForeignKey(Berkas, on_delete=models.PROTECT)

    def __str__(self) -> str:
        return str(self.berkas_id)


class Kelalaian(models.Model):
    """A neglect of duty noted against somebody on a day; facts for the policy."""

    RINCIAN = [("tidak_menilai", "Tidak menilai laporan")]
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+")
    tanggal = models.DateField()
    rincian = models.CharField(max_length=30, choices=RINCIAN)
    uraian = models.CharField(max_length=250)
    aktivitas = models.ForeignKey(
        Aktivitas, on_delete=models.PROTECT, related_name="kelalaian"
    )
    dicatat_at = models.DateTimeField()
    dibatalkan_oleh = models.ForeignKey(
        Akun, on_delete=models.PROTECT, null=True, related_name="+"
    )
    dibatalkan_at = models.DateTimeField(null=True)
    alasan_batal = models.CharField(max_length=250, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["aktivitas", "rincian"], name="kelalaian_sekali_selaporan"
            ),
            models.CheckConstraint(
                condition=Q(dibatalkan_at__isnull=True, dibatalkan_oleh__isnull=True)
                | Q(dibatalkan_at__isnull=False, dibatalkan_oleh__isnull=False),
                name="kelalaian_batal_at_dan_oleh_berpasangan",
            ),
        ]
        indexes = [
            models.Index(fields=["pegawai", "tanggal"]),
            models.Index(fields=["tanggal"]),
        ]

    def __str__(self) -> str:
        return self.uraian


class EvaluasiKinerja(models.Model):
    """The judgement of a person's period by the direct superior of its last day.

    The predicate follows from the two ratings (``rules.predikat``), so it is no column.
    """

    RATING = [
        ("di_bawah", "Di bawah ekspektasi"),
        ("sesuai", "Sesuai ekspektasi"),
        ("di_atas", "Di atas ekspektasi"),
    ]
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    sejak = models.DateField()
    sampai = models.DateField()
    hasil_kerja = models.CharField(max_length=8, choices=RATING)
    perilaku = models.CharField(max_length=8, choices=RATING)
    nilai_perilaku = models.PositiveSmallIntegerField(null=True)
    catatan = models.CharField(max_length=500, blank=True, default="")
    dinilai_oleh = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+"
    )
    dinilai_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pegawai", "sejak", "sampai"], name="evaluasi_sekali_seperiode"
            ),
            models.CheckConstraint(
                condition=Q(sampai__gte=F("sejak")),
                name="evaluasi_sampai_tidak_sebelum_sejak",
            ),
            models.CheckConstraint(
                condition=~Q(dinilai_oleh=F("pegawai")),
                name="evaluasi_penilai_bukan_yang_dinilai",
            ),
            models.CheckConstraint(
                condition=Q(hasil_kerja__in=["di_bawah", "sesuai", "di_atas"])
                & Q(perilaku__in=["di_bawah", "sesuai", "di_atas"]),
                name="evaluasi_rating_dikenal",
            ),
            models.CheckConstraint(
                condition=Q(nilai_perilaku__isnull=True) | Q(nilai_perilaku__lte=120),
                name="evaluasi_nilai_perilaku_0_sampai_120",
            ),
        ]
        indexes = [models.Index(fields=["pegawai", "-sampai", "-sejak"])]

    def __str__(self) -> str:
        return f"{self.sejak} sampai {self.sampai}"
