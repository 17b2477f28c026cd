import pytest

from praktik_cli.reading.trials import is_test_email, is_test_name


@pytest.mark.parametrize(
    "name",
    ["test", "Test Testesen", "TEST 2", "test1", "asdf", "Asdf Asdf", "xxx", "Prøve Prøvesen", "Testperson 3", "Test."],
)
def test_a_name_that_is_plainly_a_test(name: str) -> None:
    assert is_test_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Teste Hansen", "Testcenter Danmark", "Anna Prøve", "Jon Tester", "Tester", "Prøve", "Martin Test",
        "Testrup Højskole", "Prøvekøbing Kommune", "", "1", "-", "Test og Prøvning A/S", "Asd",
    ],
)  # fmt: skip
def test_a_name_that_people_or_workplaces_bear(name: str) -> None:
    assert not is_test_name(name)


@pytest.mark.parametrize("address", ["test@test.dk", "Test1@TEST.com", "asdf@asdf.dk", "xxx@xxx.xx", "test@test"])
def test_an_address_that_is_plainly_a_test(address: str) -> None:
    assert is_test_email(address)


@pytest.mark.parametrize(
    "address", ["test@kommune.example", "anna@test.dk", "test", "teste.hansen@x.example", "", "@test.dk"]
)
def test_an_address_that_may_be_real(address: str) -> None:
    assert not is_test_email(address)
