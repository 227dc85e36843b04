import httpx2
import pytest

PATH = "/v2/preferences"
ABSENT = f"{PATH}/9007199254740991"


@pytest.mark.parametrize(("method", "path"), [("POST", ABSENT), ("PATCH", ABSENT)])
async def test_other_methods_are_not_allowed(
    method: str, path: str, client: httpx2.AsyncClient
) -> None:
    response = await client.request(method, path)
    assert response.status_code == 405
    allowed = await client.options(path)
    assert (allowed.status_code, allowed.headers["Allow"]) == (204, response.headers["Allow"])
    assert method not in response.headers["Allow"].split(", ")
