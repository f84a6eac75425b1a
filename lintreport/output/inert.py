"""Text of a draft in Markdown, where it must be nothing but text: no markup, no element, no mention, no link.

Punctuation that could be Markdown or HTML is written as a character reference, which CommonMark never takes for markup
(section 2.5) and which is right inside of HTML blocks too. GitHub and GitLab look for @names, #numbers, addresses and
:emoji: in the text that comes out: a blank without width parts the sign from the name.
"""

from __future__ import annotations

import re

from lintreport.output.cells import printable

_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$#@!:^%\"'{}]")
_APART = "&#8203;"

# What begins a reference, before what it can name: GitLab's are @ # ! $ ~ % & ^, GitHub's @ # GH- and addresses.
_REFERENCE = re.compile(r"[@#!$~%&^:](?=[\w\"'\[/+-])|\b(?:www(?=\.)|[Gg][Hh](?=-\d))")


def inert(text: str) -> str:
    """The text on one line as it is read, whatever is in it; it must not be the first thing of a line."""
    parted = _REFERENCE.sub("\\g<0>\u200b", printable(text))
    return _MARKUP.sub(lambda sign: f"&#{ord(sign[0])};", parted).replace("\u200b", _APART)
