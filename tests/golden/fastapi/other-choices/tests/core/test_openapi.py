from typing import Any

import pytest

from app.config import Settings
from app.core.errors import ErrorBody, ValidationErrorBody
from app.factory import create_app

Document = dict[str, Any]


@pytest.fixture
def document(settings: Settings) -> Document:
    return create_app(settings).openapi()


def test_every_operation_names_its_errors(document: Document) -> None:
    schemas = document["components"]["schemas"]
    assert {"ErrorBody", "ValidationErrorBody"} <= schemas.keys()
    assert schemas.keys().isdisjoint({"HTTPValidationError", "ValidationError"})
    for path, operations in document["paths"].items():
        if not path.startswith("/health/"):
            for operation in operations.values():
                assert {"400", "422", "429", "500", "503"} <= operation["responses"].keys()


def test_every_response_has_its_request_id(document: Document) -> None:
    for operations in document["paths"].values():
        for operation in operations.values():
            for response in operation["responses"].values():
                assert "X-Request-ID" in response["headers"]


def test_lists_in_a_query_are_joined_by_commas(document: Document) -> None:
    for operations in document["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", ()):
                is_list = parameter["name"] == "include" or parameter["name"].endswith("[in]")
                assert (parameter.get("explode") is False) is is_list
                assert {"type": "null"} not in parameter["schema"].get("anyOf", ())


def test_operations_have_names_that_functions_can_have(document: Document) -> None:
    names = [
        operation["operationId"]
        for operations in document["paths"].values()
        for operation in operations.values()
    ]
    assert len(names) == len(set(names))
    assert all(name.isidentifier() and "_" not in name for name in names)


def test_errors_look_as_in_the_examples(document: Document) -> None:
    for path, operations in document["paths"].items():
        for operation in operations.values():
            for status, response in operation["responses"].items():
                if int(status) >= 400:
                    example = response["content"]["application/json"]["example"]
                    body = ValidationErrorBody if status == "422" else ErrorBody
                    assert body.model_validate(example).status_code == int(status), path
