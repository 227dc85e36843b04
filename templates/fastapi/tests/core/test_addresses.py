import pytest
from pydantic import SecretStr
from uvicorn.middleware.proxy_headers import _TrustedHosts

from app.core.addresses import check_origins, check_proxies, check_redis_url


@pytest.mark.parametrize(
    "origin",
    ["https://app.example", "http://localhost:5173", "http://[::1]:3000", "tauri://localhost"],
)
def test_an_origin_is_what_browsers_send(origin: str) -> None:
    assert check_origins((origin,)) == (origin,)


@pytest.mark.parametrize(
    "origin",
    ["*", "null", "app.example", "https://app.example/", "https://App.example", "https://"],
)
def test_what_no_browser_sends_is_no_origin(origin: str) -> None:
    with pytest.raises(ValueError, match="must"):
        check_origins(("https://app.example", origin))


@pytest.mark.parametrize("proxy", ["10.0.0.5", "10.0.0.0/8", "::1", "fd00::/8"])
def test_a_proxy_is_an_address_or_a_network_that_uvicorn_knows(proxy: str) -> None:
    assert check_proxies((proxy,)) == (proxy,)
    trusted = _TrustedHosts([proxy])
    assert proxy.partition("/")[0] in trusted
    assert "192.0.2.1" not in trusted


@pytest.mark.parametrize("proxy", ["*", "proxy", "10.0.0.5/8", "10.0.0.0/33", "300.0.0.1", "10.0"])
def test_what_uvicorn_would_take_for_a_name_is_no_proxy(proxy: str) -> None:
    with pytest.raises(ValueError, match="addresses or networks"):
        check_proxies((proxy,))


@pytest.mark.parametrize("url", ["redis://h:1", "rediss://a:b@h:1/0", "unix:///run/redis.sock"])
def test_a_redis_url_is_read(url: str) -> None:
    assert check_redis_url(SecretStr(url)).get_secret_value() == url


@pytest.mark.parametrize(
    "url", ["hunter2", "http://hunter2", "redis://h:hunter2", "redis://h/0?hunter2=1"]
)
def test_what_is_no_redis_url_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="not a Redis URL") as refusal:
        check_redis_url(SecretStr(url))
    assert "hunter2" not in str(refusal.value)
