// Sending back needs a reason: without one the cursor goes there instead of the form leaving.
const alasan = document.querySelector("form[data-pilih] textarea[name='alasan']");
document.querySelector("[data-tombol='r']")?.addEventListener("click", (event) => {
  if (alasan.value.trim()) return;
  event.preventDefault();
  alasan.focus({ preventScroll: true });
  alasan.scrollIntoView({ block: "center" });
});
