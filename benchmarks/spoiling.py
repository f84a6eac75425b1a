"""Word files spoiled at random: their XML changed so that it is still XML, or their bytes turned."""

from __future__ import annotations

import io
import random
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

MOST_CHANGES = 12
VALUES = ("", "-1", "x", "99999999999999999999", "0", "true", "２", "%1", "\u3000", "12.5", "0x10", "none", "end")


def packed(members: dict[str, bytes]) -> bytes:
    """A zip file of these members."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def flipped(members: dict[str, bytes], chance: random.Random) -> bytes:
    """The file with some bytes turned: of the archive, or of a part, which is then whole as an archive."""
    if chance.random() < 0.5:
        return _with_turned_bytes(packed(members), chance)
    name = chance.choice([name for name in members if members[name]])
    return packed({**members, name: _with_turned_bytes(members[name], chance)})


def _with_turned_bytes(content: bytes, chance: random.Random) -> bytes:
    turned = bytearray(content)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        turned[chance.randrange(len(turned))] ^= chance.randint(1, 255)
    return bytes(turned)


def mutated(members: dict[str, bytes], chance: random.Random) -> dict[str, bytes]:
    """The members with some of their XML changed; the body, where most is read, always among them."""
    parts = [name for name in members if name.endswith((".xml", ".rels"))]
    main = [name for name in parts if name.endswith("document.xml")]
    spoiled = dict(members)
    for name in {*main, *chance.sample(parts, min(3, len(parts)))}:
        try:
            root = etree.fromstring(members[name])
        except etree.XMLSyntaxError:
            continue
        for _ in range(chance.randint(1, MOST_CHANGES)):
            _mutate(root, chance)
        spoiled[name] = etree.tostring(root)
    return spoiled


def _mutate(root: etree._Element, chance: random.Random) -> None:
    elements = list(root.iter(etree.Element))
    one, other = chance.choice(elements), chance.choice(elements)
    parent = one.getparent()
    match chance.randrange(9):
        case 0 | 1 if one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(VALUES))
        case 2 if one.attrib:
            del one.attrib[chance.choice(list(one.attrib))]
        case 3 if parent is not None:
            parent.remove(one)
        case 4:
            other.append(_copy(one))
        case 5 if parent is not None:
            _wrap(one, other.tag)
        case 6:
            one.tag = other.tag
        case 7 if one.text:
            one.text = one.text[: chance.randrange(len(one.text))]
        case _:
            one.insert(0, etree.Comment("x"))
            one.insert(0, etree.ProcessingInstruction("x", "y"))


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))


def _wrap(element: etree._Element, tag: str) -> None:
    """Nest an element in some others of one name, at times deeper than anything may be."""
    for _ in range(1 if len(tag) % 2 else 40):
        parent = element.getparent()
        if parent is None:
            return
        outer = etree.Element(tag)
        parent.replace(element, outer)
        outer.append(element)
