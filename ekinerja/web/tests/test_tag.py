"""Tags: fields, states, charts, and the ways from page to page."""

from datetime import time
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory

from ekinerja.web.contoh import contoh_komponen


class LaporForm(forms.Form):
    uraian = forms.CharField(
        label="Uraian",
        help_text="Apa yang dikerjakan.",
        error_messages={"required": "Isi uraian kegiatan."},
    )
    catatan = forms.CharField(label="Catatan", required=False)
    cara = forms.ChoiceField(
        label="Cara",
        choices=[("jam", "Jam"), ("menit", "Menit")],
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih cara mengisi waktu."},
    )
    luar = forms.BooleanField(label="Di luar kantor", required=False)


def tulis(sumber: str, alamat: str = "/", **isi: Any) -> str:
    isi["request"] = RequestFactory().get(alamat)
    return Template(sumber).render(Context(isi)).strip()


def salah(**data: str) -> LaporForm:
    form = LaporForm(data)
    form.is_valid()
    return form


def test_an_icon_is_decoration_beside_a_word() -> None:
    hasil = tulis('{% ikon "kunci" %}')

    assert 'aria-hidden="true"' in hasil
    assert 'href="/statis/web/ikon.svg#kunci"' in hasil


def test_a_state_shows_its_word_escaped() -> None:
    hasil = tulis('{% tanda "awas" teks %}', teks="<b>Dikembalikan")

    assert hasil == '<span class="tanda awas">&lt;b&gt;Dikembalikan</span>'


def test_an_unknown_state_is_a_mistake_of_the_template() -> None:
    with pytest.raises(TemplateSyntaxError, match="Tanda 'merah' tidak dikenal"):
        tulis('{% tanda "merah" "Ditolak" %}')


def test_a_field_has_its_hint_above_and_linked() -> None:
    hasil = tulis("{% bidang form.uraian %}", form=LaporForm())

    assert '<label for="id_uraian">Uraian</label>' in hasil
    assert hasil.index('id="id_uraian_helptext"') < hasil.index("<input")
    assert 'aria-describedby="id_uraian_helptext"' in hasil


def test_a_field_that_may_stay_empty_says_so() -> None:
    assert "boleh kosong" in tulis("{% bidang form.catatan %}", form=LaporForm())
    assert "boleh kosong" not in tulis("{% bidang form.uraian %}", form=LaporForm())


def test_a_wrong_field_keeps_what_was_typed_and_names_its_error() -> None:
    form = salah(uraian="", catatan="sudah <ditulis>")

    hasil = tulis("{% bidang form.uraian %}{% bidang form.catatan %}", form=form)

    assert "Isi uraian kegiatan." in hasil
    assert 'aria-invalid="true"' in hasil
    assert 'id="id_uraian_error"' in hasil
    assert 'value="sudah &lt;ditulis&gt;"' in hasil


def test_choices_stand_in_a_fieldset_with_their_question() -> None:
    hasil = tulis("{% bidang form.cara %}", form=salah())

    assert "<legend>Cara</legend>" in hasil
    assert hasil.count('type="radio"') == 2
    assert "Pilih cara mengisi waktu." in hasil


def test_a_tick_stands_beside_its_words() -> None:
    hasil = tulis("{% bidang form.luar %}", form=LaporForm())

    assert "<span>Di luar kantor</span></label>" in hasil
    assert "<legend>" not in hasil


def test_the_summary_jumps_to_each_field() -> None:
    form = salah()
    form.add_error(None, "Bulan September 2026 sudah dikunci.")

    hasil = tulis("{% ringkasan_galat form %}", form=form)

    assert 'role="alert"' in hasil
    assert "<li>Bulan September 2026 sudah dikunci.</li>" in hasil
    assert '<a href="#id_uraian">Isi uraian kegiatan.</a>' in hasil
    assert '<a href="#id_cara">Pilih cara mengisi waktu.</a>' in hasil


def test_the_target_of_each_jump_exists() -> None:
    hasil = tulis("{% for f in form %}{% bidang f %}{% endfor %}", form=salah())

    assert 'id="id_uraian"' in hasil
    assert 'id="id_cara"' in hasil


def test_a_right_form_has_no_summary() -> None:
    form = salah(uraian="Rapat", cara="jam")

    assert tulis("{% ringkasan_galat form %}", form=form) == ""


def test_plain_sentences_make_the_same_box() -> None:
    assert "<li>Sudah dikunci.</li>" in tulis('{% galat "Sudah dikunci." %}')
    assert "<li>Dua.</li>" in tulis("{% galat daftar %}", daftar=["Satu.", "Dua."])
    assert tulis("{% galat daftar %}", daftar=[]) == ""
    assert tulis('{% galat "" %}') == ""


def test_a_bar_is_as_long_as_its_part() -> None:
    hasil = tulis('{% bilah 210 300 "awas" %}')

    assert 'class="warna awas" width="70.0%"' in hasil
    assert 'aria-hidden="true"' in hasil


def test_a_bar_without_words_beside_it_can_carry_them() -> None:
    hasil = tulis('{% bilah 210 300 label="210 dari 300 menit" %}')

    assert 'role="img" aria-label="210 dari 300 menit"' in hasil


def test_an_empty_bar_and_an_unknown_one_draw_only_the_ground() -> None:
    assert "warna" not in tulis("{% bilah 0 300 %}")
    assert "warna" not in tulis("{% bilah nilai maks %}", nilai=None, maks=None)


def test_the_morning_says_its_edges_aloud() -> None:
    segmen = contoh_komponen(RequestFactory().get("/"))["segmen"]

    hasil = tulis("{% garis_waktu segmen jam %}", segmen=segmen, jam=time(6, 21))

    assert "penuh s.d. 06.30" in hasil
    assert "Penuh sampai 06.30, Berkurang sampai 07.15, Tutup." in hasil
    assert 'class="kini" x="41.7%"' in hasil


def test_a_morning_without_now_has_no_mark() -> None:
    segmen = contoh_komponen(RequestFactory().get("/"))["segmen"]

    assert "kini" not in tulis("{% garis_waktu segmen %}", segmen=segmen)


def test_columns_have_their_table_behind_them() -> None:
    hasil = tulis('{% batang daftar "Menit per hari" %}', daftar=[("6", 1320, "baik")])

    assert '<th scope="row">6</th><td class="kanan angka">1.320</td>' in hasil


@pytest.mark.parametrize(
    ("alamat", "tag", "hasil"),
    [
        ("/?status=draf", 'status="diajukan"', "?status=diajukan"),
        ("/?status=draf&unit=3", 'status=""', "?unit=3"),
        ("/?status=draf", 'status=""', "?"),
        # a changed filter leads back to the first page, the pages keep the filter
        ("/?unit=3&halaman=4", 'status="draf"', "?unit=3&amp;status=draf"),
        ("/?unit=3&halaman=4", "halaman=5", "?unit=3&amp;halaman=5"),
        ("/?cari=a%26b", "unit=1", "?cari=a%26b&amp;unit=1"),
    ],
)
def test_a_link_changes_only_its_part_of_the_query(
    alamat: str, tag: str, hasil: str
) -> None:
    assert tulis("{% tautan_kueri " + tag + " %}", alamat) == hasil


def test_pages_lead_on_and_back() -> None:
    halaman = Paginator(range(133), 20).get_page(2)

    hasil = tulis("{% paginasi halaman %}", "/?unit=3&halaman=2", halaman=halaman)

    assert "21–40 dari 133" in hasil
    assert 'href="?unit=3" rel="prev"' in hasil
    assert 'href="?unit=3&amp;halaman=3" rel="next"' in hasil


def test_one_page_needs_no_way_on() -> None:
    halaman = Paginator(range(20), 20).get_page(1)

    assert tulis("{% paginasi halaman %}", halaman=halaman) == ""


def test_an_empty_place_says_what_will_stand_there() -> None:
    hasil = tulis('{% kosong "Belum ada kegiatan" "Nanti di sini." "/x/" "Lapor" %}')

    assert "<h2>Belum ada kegiatan</h2>" in hasil
    assert '<a class="tombol" href="/x/">Lapor</a>' in hasil


def test_an_empty_place_without_an_act_has_no_button() -> None:
    assert "tombol" not in tulis('{% kosong "Antrean kosong" "Tidak ada." %}')
