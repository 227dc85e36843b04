"""libpq's TLS parameters as what asyncpg takes."""

import ssl
from collections.abc import Mapping

SslArgument = ssl.SSLContext | str | bool

MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")


def ssl_argument(mode: str, files: Mapping[str, str]) -> SslArgument:
    """The `ssl` argument of asyncpg for `sslmode`.

    `files` holds `sslrootcert`, `sslcert`, `sslkey` as given. As in libpq `require` encrypts
    without looking at the certificate, unless a root certificate is given. Raises ValueError.
    """
    if mode not in MODES:
        raise ValueError(f"has an unknown sslmode; it is one of {', '.join(MODES)}")
    if mode == "disable":
        return False
    if mode in ("allow", "prefer"):
        return mode
    try:
        return _context(mode, files)
    except OSError as error:
        raise ValueError(f"names a certificate that cannot be read ({error.strerror})") from None


def _context(mode: str, files: Mapping[str, str]) -> ssl.SSLContext:
    root = files.get("sslrootcert")
    context = ssl.create_default_context(cafile=None if root == "system" else root)
    # libpq does not insist on the strict RFC 5280 profile, which some providers' roots do not meet.
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    context.check_hostname = mode == "verify-full"
    if mode == "require" and root is None:
        context.verify_mode = ssl.CERT_NONE
    if "sslcert" in files:
        context.load_cert_chain(files["sslcert"], files.get("sslkey"))
    return context
