"""The fonts of a theme, which styles name by their roles (ECMA-376 part 1, 17.18.96 ST_Theme)."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.formats.docx.markup import DRAWING, Element, W

_A = f"{{{DRAWING}main}}"
_SCRIPTS = {"zh-TW": "Hant", "zh-HK": "Hant", "zh-MO": "Hant", "ja": "Jpan", "ja-JP": "Jpan", "ko": "Hang",
            "ko-KR": "Hang"}  # fmt: skip
_SIMPLIFIED = "Hans"


class Theme:
    """The fonts of a theme by role; without a theme there are none."""

    def __init__(self, root: Element | None, settings: Element | None) -> None:
        """`settings` name the language whose font counts where the theme leaves the East Asian one open."""
        scheme = None if root is None else next(root.iter(f"{_A}fontScheme"), None)
        self._fonts = {} if scheme is None else dict(_fonts(scheme, _script(settings)))

    def font(self, role: str) -> str:
        """The font of a role such as minorEastAsia, or ""."""
        return self._fonts.get(role.lower(), "")


def _script(settings: Element | None) -> str:
    """The script of the language in which East Asian text is set (17.15.1.88); "" where none is named."""
    languages = None if settings is None else settings.find(f"{W}themeFontLang")
    language = "" if languages is None else languages.get(f"{W}eastAsia", "")
    return _SCRIPTS.get(language, _SIMPLIFIED) if language else ""


def _fonts(scheme: Element, script: str) -> Iterator[tuple[str, str]]:
    for kind in ("major", "minor"):
        fonts = scheme.find(f"{_A}{kind}Font")
        if fonts is None:
            continue
        latin, east_asian = _typeface(fonts, "latin"), _typeface(fonts, "ea")
        by_script = {font.get("script"): font.get("typeface", "") for font in fonts.iterchildren(f"{_A}font")}
        yield f"{kind}ascii", latin
        yield f"{kind}hansi", latin
        yield f"{kind}eastasia", east_asian or by_script.get(script, "")


def _typeface(fonts: Element, name: str) -> str:
    font = fonts.find(_A + name)
    return "" if font is None else font.get("typeface", "")
