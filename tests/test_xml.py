"""XML that is not as it should be: what libxml2 would drop of it stays."""

import pytest

from cleaners.readers.markup.xhtml import mended_xml


@pytest.mark.parametrize(
    ("text", "said", "whole"),
    [
        ("<a>Lee &amp; Sons, &lt;harbour&gt;</a>", "Lee & Sons, <harbour>", True),
        ("<a><b>Mill & quay</b> Lee &amp; Sons</a>", "Mill & quay Lee & Sons", True),
        ("<a>caf&eacute;&nbsp;&#233;&#xE9; Lee &amp; Sons</a>", "café\xa0éé Lee & Sons", True),
        ("<a>a &unheard; word, Lee &amp; Sons</a>", "a &unheard; word, Lee & Sons", True),
        (
            "<a>mill & <![CDATA[quay & caf&eacute;]]> Lee &amp; Sons</a>",
            "mill & quay & caf&eacute; Lee & Sons",
            True,
        ),
        (
            "<a>7 < 8 & i<3 <= 4, <b>caf&eacute;</b> <![CDATA[a < b]]></a>",
            "7 < 8 & i<3 <= 4, café a < b",
            True,
        ),
        ("<a>The weir broke. <b>Lee &amp; Sons", "The weir broke. Lee & Sons", False),
    ],
)
def test_no_fault_costs_an_ampersand_or_a_sign(text: str, said: str, whole: bool) -> None:
    root, is_whole = mended_xml(text.encode())
    assert root is not None
    assert ("".join(map(str, root.itertext())), is_whole) == (said, whole)


def test_no_entity_of_a_file_s_own_is_read() -> None:
    own = '<!DOCTYPE a [<!ENTITY own "secret"><!ENTITY file SYSTEM "file:///etc/hostname">]>'
    root, _ = mended_xml(f"{own}<a>&own; &file; &amp <b>".encode())
    assert root is not None
    assert "".join(map(str, root.itertext())) == "&own; &file; &amp "
