// Sending back needs a reason: without one the field opens instead of the form leaving.
const rincian = document.querySelector("details[data-alasan]");
if (rincian) {
  const alasan = rincian.querySelector("textarea");
  document.querySelector("[data-tombol='r']").addEventListener("click", (event) => {
    if (alasan.value.trim()) return;
    event.preventDefault();
    rincian.open = true;
    alasan.focus();
  });
}
