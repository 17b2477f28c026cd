"""The pages for analysts say what the source says."""

import re

import pytest

from finding_pages import DOCS, PAGES, rendered


def headings(text):
    return {
        re.sub(r"[^\w -]", "", line.lower()).strip().replace(" ", "-")
        for line in re.findall(r"^#+ (.*)", text, re.MULTILINE)
    }


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_what_the_source_makes_of_it(page):
    text = (DOCS / page).read_text(encoding="utf-8")
    assert rendered(page, text) == text


@pytest.mark.parametrize("text", ["", "<!-- fields -->\n", "<!-- fields -->\n" * 2 + "<!-- /fields -->"])
def test_a_page_without_its_marks_is_refused(text):
    with pytest.raises(ValueError, match="unpack"):
        rendered("exports.md", text)


def test_a_link_to_a_section_leads_to_one():
    sections = {path.name: headings(path.read_text(encoding="utf-8")) for path in DOCS.glob("*.md")}
    for path in DOCS.glob("*.md"):
        for target, section in re.findall(r"\]\((\w*(?:\.md)?)#([^)]+)\)", path.read_text(encoding="utf-8")):
            assert section in sections[target or path.name], f"{path.name}: {target}#{section}"
