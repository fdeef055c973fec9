"""``csrf_token`` as everywhere in Django, and beside it whom the form was made for.

A template builtin, so that no form of a page can forget the second part.
"""

from django import template
from django.http import HttpRequest
from django.template import Context
from django.template.base import Parser, Token
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html

from ekinerja.organisasi.lanjutan import PENGETIK, tanda_pengetik
from ekinerja.organisasi.models import Akun

register = template.Library()


class TandaFormulir(CsrfTokenNode):
    """The token, then the signed account of whoever sees this page."""

    def render(self, context: Context) -> str:
        token = super().render(context)
        request: HttpRequest | None = context.get("request")
        akun = getattr(request, "user", None)
        if not token or not isinstance(akun, Akun):
            return token
        return token + format_html(
            '<input type="hidden" name="{}" value="{}">', PENGETIK, tanda_pengetik(akun)
        )


@register.tag
def csrf_token(parser: Parser, token: Token) -> TandaFormulir:
    del parser, token
    return TandaFormulir()
