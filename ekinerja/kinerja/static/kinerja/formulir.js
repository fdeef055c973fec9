// The report form: fills in what can be derived and keeps what was typed in this tab.
//   <form data-kegiatan="account[-report]" data-baru data-satuan="{rhk: unit}"
//         data-katalog="{item: [name, unit, minutes]}">
const formulir = document.querySelector("form[data-kegiatan]");
const isian = formulir.elements;
const satuanRhk = JSON.parse(formulir.dataset.satuan);
const katalog = JSON.parse(formulir.dataset.katalog);
const LACI = `kegiatan:${formulir.dataset.kegiatan}`;
const DISIMPAN = ["tanggal", "katalog", "uraian", "jumlah", "satuan", "rhk", "mulai", "selesai", "menit", "kunci"];
let satuanOtomatis = "";

const menitJam = (teks) => {
  const [jam, menit] = teks.split(":").map(Number);
  return jam * 60 + menit;
};

const turunkan = () => {
  const butir = katalog[isian.katalog?.value];
  const satuan = satuanRhk[isian.rhk.value] || (butir ? butir[1] : "");
  if (satuan && (!isian.satuan.value || isian.satuan.value === satuanOtomatis)) {
    isian.satuan.value = satuan;
    satuanOtomatis = satuan;
  }
  isian.uraian.placeholder = butir ? butir[0] : "";
  let menit = "";
  if (isian.mulai.value && isian.selesai.value) {
    menit = menitJam(isian.selesai.value) - menitJam(isian.mulai.value);
  } else if (butir && butir[1] === isian.satuan.value) {
    menit = butir[2] * Number(isian.jumlah.value || 0);
  }
  isian.menit.placeholder = menit > 0 ? `${menit}` : "";
};

const simpan = () => {
  const isi = {};
  for (const nama of DISIMPAN) if (isian[nama]) isi[nama] = isian[nama].value;
  sessionStorage.setItem(LACI, JSON.stringify(isi));
};

const pulihkan = () => {
  const lama = sessionStorage.getItem(LACI);
  if (!lama || !("baru" in formulir.dataset)) return;
  const isi = JSON.parse(lama);
  for (const nama of DISIMPAN) if (isian[nama] && nama in isi) isian[nama].value = isi[nama];
  formulir.querySelector("[data-pulih]").hidden = false;
};

formulir.addEventListener("input", simpan);
formulir.addEventListener("change", turunkan);
formulir.querySelector("[data-mulai-baru]").addEventListener("click", () => {
  sessionStorage.removeItem(LACI);
  location.assign(location.pathname);
});
pulihkan();
turunkan();
