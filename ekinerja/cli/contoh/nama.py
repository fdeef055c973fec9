"""Invented names and numbers; no real person is meant."""

from random import Random

DEPAN = (
    "Agus Ahmad Andi Anisa Arif Ayu Bambang Bayu Damar Desi Dian Dimas Eka Endah "
    "Fajar Farah Galih Hana Hendra Ida Indra Irma Joko Kartika Kurnia Laras Lestari "
    "Maya Melati Nanda Nila Novi Nur Putri Rahmat Rama Ratna Reza Rina Rizky Salma "
    "Sari Sekar Sigit Siti Surya Tari Taufik Tika Umar Vina Wahyu Wati Wulan Yanti "
    "Yoga Yudi Yuni Zahra Zaki"
).split()
BELAKANG = (
    "Adinata Aminah Anggraini Ardiansyah Astuti Baskara Cahyani Darmawan Effendi "
    "Firmansyah Gunawan Hakim Handayani Hasanah Hidayat Irawan Iskandar Jayanti "
    "Kurniawan Kusuma Lubis Maharani Mahendra Mulyani Nasution Nugroho Oktaviani "
    "Pangestu Permata Prabowo Pratama Purnama Puspita Rahayu Ramadhan Saputra "
    "Setiawan Siregar Suharto Susanti Syahputra Utami Wibowo Wijaya Wulandari Yuliana"
).split()
GELAR = {
    "umum": ("S.E.", "S.Sos.", "S.AP.", "A.Md.", ""),
    "guru": ("S.Pd.", "S.Pd.SD.", "M.Pd."),
    "nakes": ("A.Md.Kep.", "S.Kep.", "A.Md.Keb.", "S.K.M."),
}


def nama_orang(acak: Random, terpakai: set[str]) -> str:
    """A name nobody in this government carries yet."""
    while True:
        nama = f"{acak.choice(DEPAN)} {acak.choice(BELAKANG)}"
        while nama in terpakai:
            nama = f"{nama} {acak.choice(BELAKANG)}"
        if len(nama) <= 60:
            terpakai.add(nama)
            return nama


def nip(acak: Random, *, urutan: int, status: str) -> str:
    """An 18-digit number: birth date, month of appointment (21 for PPPK), sex, serial."""
    lahir = (
        f"{acak.randint(1968, 1998)}{acak.randint(1, 12):02d}{acak.randint(1, 28):02d}"
    )
    if status == "pppk":
        angkat = f"{acak.randint(2021, 2024)}21"
    elif status == "cpns":
        angkat = "202504"
    else:
        angkat = f"{acak.randint(2000, 2022)}{acak.randint(1, 12):02d}"
    return f"{lahir}{angkat}{acak.randint(1, 2)}{urutan % 1000:03d}"
