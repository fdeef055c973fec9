"""What is typed about obligations."""

from django import forms


class PenuhiForm(forms.Form):
    """The day an obligation was met; not in the future."""

    dipenuhi_pada = forms.DateField(
        label="Dimutakhirkan pada",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={
            "required": "Isi tanggal pemutakhiran, seperti pada bukti di MySAPK.",
            "invalid": "Tanggal tidak terbaca. Tulis tanggal, bulan, dan tahun.",
        },
    )


class KecualikanForm(forms.Form):
    """Why an obligation does not bind a person."""

    alasan = forms.CharField(
        label="Dikecualikan karena",
        max_length=120,
        error_messages={
            "required": "Isi alasannya, misalnya pensiun tahun ini.",
            "max_length": "Alasan paling panjang 120 huruf.",
        },
    )
