// One press, one sending: a form marked data-sekali cannot be sent twice.
document.addEventListener("submit", (event) => {
  const formulir = event.target;
  if (!formulir.matches("[data-sekali]")) return;
  if (formulir.dataset.terkirim) {
    event.preventDefault();
    return;
  }
  formulir.dataset.terkirim = "ya";
  // After the browser has read the fields, so the pressed button's value goes along.
  setTimeout(() => {
    for (const tombol of formulir.querySelectorAll("button")) tombol.disabled = true;
  });
});
// The page kept by the back button must be usable again.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const formulir of document.querySelectorAll("[data-terkirim]")) {
    delete formulir.dataset.terkirim;
    for (const tombol of formulir.querySelectorAll("button")) tombol.disabled = false;
  }
});
