"""Forms of the frame: only the demo's clock."""

from django import forms


class JamDemoForm(forms.Form):
    """The moment a demo session wants to live in."""

    tanggal = forms.DateField(
        label="Tanggal",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    jam = forms.TimeField(
        label="Jam",
        input_formats=["%H:%M:%S", "%H:%M", "%H.%M.%S", "%H.%M"],
        widget=forms.TimeInput(attrs={"type": "time", "step": "1"}, format="%H:%M:%S"),
    )
