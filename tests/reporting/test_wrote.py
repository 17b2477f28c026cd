from pathlib import Path

from praktik_cli.i18n import translator
from praktik_cli.reporting.wrote import wrote_demo, wrote_template


def test_template(shown):
    assert shown(wrote_template(Path("min skabelon.xlsx"), translator("en"))) == (
        "An empty sign-up workbook is ready: min skabelon.xlsx\n"
        "1. Fill in a row for each host and each intern. A sheet in the workbook explains\n"
        "   every column.\n"
        "2. Check what you filled in:\n"
        '   praktik check "min skabelon.xlsx"\n'
        "3. Match the hosts and the interns:\n"
        '   praktik match "min skabelon.xlsx"\n'
    )


def test_demo(shown):
    assert shown(wrote_demo(Path("demo.xlsx"), 59, 1, translator("en"))) == (
        "An invented round with 59 hosts and 1 intern is ready: demo.xlsx\n"
        "Every person in it is made up.\n"
        "Match it:\n"
        "praktik match demo.xlsx\n"
    )
