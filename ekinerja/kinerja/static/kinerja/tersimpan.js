// A stored report needs no copy in this tab any more.
for (const nama of Object.keys(sessionStorage)) {
  if (nama.startsWith("kegiatan:")) sessionStorage.removeItem(nama);
}
