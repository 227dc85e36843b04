from fastapi import FastAPI


def test_every_operation_names_its_errors(started_app: FastAPI) -> None:
    document = started_app.openapi()
    schemas = document["components"]["schemas"]
    assert {"ErrorBody", "ValidationErrorBody"} <= schemas.keys()
    assert schemas.keys().isdisjoint({"HTTPValidationError", "ValidationError"})
    for path, operations in document["paths"].items():
        if not path.startswith("/health/"):
            for operation in operations.values():
                assert {"400", "422", "429", "500", "503"} <= operation["responses"].keys()


def test_every_response_has_its_request_id(started_app: FastAPI) -> None:
    for operations in started_app.openapi()["paths"].values():
        for operation in operations.values():
            for response in operation["responses"].values():
                assert "X-Request-ID" in response["headers"]


def test_lists_in_a_query_are_joined_by_commas(started_app: FastAPI) -> None:
    for operations in started_app.openapi()["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", ()):
                is_list = parameter["name"].endswith("[in]")
                assert (parameter.get("explode") is False) is is_list
                assert {"type": "null"} not in parameter["schema"].get("anyOf", ())
