// How many reports wait for a superior: asked once the page stands, so the button of
// the morning never waits for it. Without script the plain sentence stays.
//   <a data-antrean="/antrean/jumlah/" data-nol="..." data-kata="{n} laporan ...">
const angka = new Intl.NumberFormat("id-ID");
for (const tempat of document.querySelectorAll("[data-antrean]")) {
  fetch(tempat.dataset.antrean, { headers: { Accept: "application/json" } })
    .then((jawaban) => (jawaban.ok ? jawaban.json() : null))
    .then((isi) => {
      if (!isi) return;
      const kata = isi.jumlah ? tempat.dataset.kata : tempat.dataset.nol;
      tempat.textContent = kata.replace("{n}", angka.format(isi.jumlah));
    })
    .catch(() => {});
}
