"""Danish reference data: municipalities, areas, sectors and the fields of a sign-up."""
