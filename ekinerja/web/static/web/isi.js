// The demo's log-in list: a press fills the form.
for (const tombol of document.querySelectorAll("[data-isi]")) {
  tombol.hidden = false;
  tombol.addEventListener("click", () => {
    const formulir = document.querySelector("form[data-masuk]");
    formulir.elements.nama_masuk.value = tombol.dataset.isi;
    formulir.elements.sandi.value = tombol.dataset.sandi;
    formulir.querySelector("button").focus();
  });
}
