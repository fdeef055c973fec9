// The server's clock, kept running: <time data-jam="06:21:09"> ticks from the moment
// the page arrived; elapsed time comes from the monotonic clock, so it never drifts.
const awal = performance.now();
const angka = (n) => String(n).padStart(2, "0");

for (const jam of document.querySelectorAll("[data-jam]")) {
  const [j, m, d] = jam.dataset.jam.split(":").map(Number);
  const mulai = (j * 60 + m) * 60 + (d || 0);
  const denganDetik = jam.hasAttribute("data-detik");
  const tulis = () => {
    const kini = (mulai + Math.floor((performance.now() - awal) / 1000)) % 86400;
    const bagian = [Math.floor(kini / 3600), Math.floor(kini / 60) % 60];
    if (denganDetik) bagian.push(kini % 60);
    const teks = bagian.map(angka).join(".");
    if (jam.textContent !== teks) jam.textContent = teks;
    setTimeout(tulis, 1000 - ((performance.now() - awal) % 1000));
  };
  tulis();
}
