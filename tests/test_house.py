"""The house: modules import downwards only, texts are complete, every command and setting is documented."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from typer.main import get_command

from praktik_cli.i18n import LANGUAGES, LOCALES, translator
from praktik_cli.settings import Settings

ROOT = Path(__file__).parent.parent


def test_modules_import_downwards_only():
    ended = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout


@pytest.mark.parametrize("module", ["pandas", "ortools", "openpyxl", "numpy", "babel", "pydantic", "rapidfuzz", "ftfy"])
def test_help_loads_nothing_heavy(module):
    program = f"import sys, praktik_cli.cli; print({module!r} in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "False"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language):
    sys.path.insert(0, str(ROOT / "tools"))
    import catalogues  # noqa: PLC0415

    template = catalogues.extracted()
    catalogue = catalogues.updated(language, template)
    assert len(template) > 100
    assert [message.id for message in catalogues.missing(catalogue)] == []
    with catalogues.po_path(language).open("rb") as file:
        written = read_po(file, locale=language)
    assert {message.id for message in written} == {message.id for message in catalogue}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_the_written_one(language):
    with (LOCALES / language / "LC_MESSAGES" / "praktik.po").open("rb") as file:
        written = read_po(file, locale=language)
    t = translator(language)
    single = [message for message in written if message.id and isinstance(message.id, str)]
    assert [t(message.id) for message in single] == [message.string for message in single]


def test_translations_keep_the_fields():
    with (LOCALES / "da" / "LC_MESSAGES" / "praktik.po").open("rb") as file:
        catalogue = read_po(file, locale="da")
    for message in catalogue:
        if isinstance(message.id, str):
            assert fields_of(message.string) == fields_of(message.id), message.id
        else:
            # A text about one thing may leave the number out.
            assert fields_of(message.string[1]) == fields_of(message.id[1]), message.id
            assert fields_of(message.string[0]) - {"count"} == fields_of(message.id[0]) - {"count"}, message.id


def fields_of(text):
    return set(re.findall(r"{(\w*)}", text))


def test_links_between_documents_lead_somewhere():
    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_setting_is_documented():
    documented = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    for part, field in Settings.model_fields.items():
        assert f"[{part}]" in documented
        for key in getattr(field.annotation, "model_fields", {}):
            assert key in documented, f"[{part}] {key}"


def test_the_documented_settings_are_the_defaults():
    documented = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    written = tomllib.loads(documented.split("```toml")[1].split("```")[0])
    assert Settings.model_validate(written) == Settings()


def test_every_command_is_documented():
    from praktik_cli.cli import app  # noqa: PLC0415

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, command in get_command(app).commands.items():
        assert command.help
        assert f"praktik {name}" in readme


def test_no_file_names_a_registry_or_a_machine():
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    named = re.compile(r"--(?:extra-)?index-url|https?://\S+/simple\b|/(?:home|root|work)/\w+")
    for name in listed:
        path = ROOT / name
        if (
            path.suffix in {".py", ".md", ".toml", ".txt", ".json", ".po", ".csv"}
            and path.exists()
            and path != Path(__file__)
        ):
            assert not named.search(path.read_text(encoding="utf-8")), name
