// The queue: sums what is selected, and J K S R from the keyboard.
//   <form data-pilih>  <tr data-baris> <input type="checkbox" data-menit="90">
//   <input type="checkbox" data-semua>
//   <b data-jumlah>0</b>  <span data-total="menit">0</span>
//   <button data-tombol="s" data-kata="Setujui {n} laporan">  data-tombol="r"
const formulir = document.querySelector("form[data-pilih]");
if (formulir) {
  const baris = [...formulir.querySelectorAll("[data-baris]")];
  const kotak = baris.map((b) => b.querySelector("input[type=checkbox]"));
  const semua = formulir.querySelector("[data-semua]");
  const ribuan = new Intl.NumberFormat("id-ID");
  let fokus = -1;

  const hitung = () => {
    const dipilih = kotak.filter((k) => k.checked);
    formulir.dataset.dipilih = dipilih.length;
    for (const tempat of formulir.querySelectorAll("[data-jumlah]")) {
      tempat.textContent = ribuan.format(dipilih.length);
    }
    for (const tempat of formulir.querySelectorAll("[data-total]")) {
      const nama = tempat.dataset.total;
      const total = dipilih.reduce((n, k) => n + Number(k.dataset[nama] || 0), 0);
      tempat.textContent = ribuan.format(total);
    }
    for (const tombol of formulir.querySelectorAll("[data-tombol]")) {
      tombol.disabled = dipilih.length === 0;
      if (tombol.dataset.kata) {
        tombol.textContent = tombol.dataset.kata.replace("{n} ", dipilih.length ? `${dipilih.length} ` : "");
      }
    }
    if (semua) {
      semua.checked = dipilih.length > 0 && dipilih.length === kotak.length;
      semua.indeterminate = dipilih.length > 0 && dipilih.length < kotak.length;
    }
  };

  const pindah = (langkah) => {
    if (!baris.length) return;
    if (fokus >= 0) baris[fokus].classList.remove("fokus");
    fokus = Math.min(Math.max(fokus + langkah, 0), baris.length - 1);
    baris[fokus].classList.add("fokus");
    kotak[fokus].focus({ preventScroll: true });
    baris[fokus].scrollIntoView({ block: "nearest" });
  };

  const tekan = (huruf) => {
    const tombol = formulir.querySelector(`[data-tombol="${huruf}"]`);
    if (!tombol) return;
    if (fokus >= 0 && !kotak.some((k) => k.checked)) kotak[fokus].checked = true;
    hitung();
    if (!tombol.disabled) tombol.click();
  };

  formulir.addEventListener("change", (event) => {
    if (event.target === semua) for (const k of kotak) k.checked = semua.checked;
    hitung();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.matches("input:not([type=checkbox]), textarea, select")) return;
    const huruf = event.key.toLowerCase();
    if (huruf === "j") pindah(1);
    else if (huruf === "k") pindah(-1);
    else if (huruf === "s" || huruf === "r") tekan(huruf);
    else return;
    event.preventDefault();
  });
  addEventListener("pageshow", hitung);
  hitung();
}
