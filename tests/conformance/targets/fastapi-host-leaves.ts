import type { Exception, Refusal } from "../exceptions.js";

const ADDRESSES =
  "An address that nothing answers to is the application's 404, a method that a route lacks its 405; `HEAD` and `OPTIONS` too.";
const SLASH = "`/tasks/` is redirected to `/tasks` unless the application says `redirect_slashes=False`.";
const APPLICATION =
  "CORS, HSTS, the log line of each request, `/health`, and the names of operations in the OpenAPI document are the application's.";
const SERVER =
  "How long a request line and headers may be, how the server stops, and what keeps it from starting is the application's.";
const LIMIT = "There is no rate limit.";
const DEPENDENCY =
  "With a dependency for the current user, whom it lets in is its own: which tokens, and how far clocks may differ.";
const NOBODY =
  "With a dependency for the current user, a route that anyone may call knows nobody: that dependency is not asked, and a bad token there is no 401.";
const ADDRESS = "Where the database is, and how that may be spelled, is the project's.";

/** What no FastAPI project that is there gets. */
const ANY: readonly Exception[] = [
  { chapter: "every address of the document", tests: ["answers `OPTIONS`"], because: ADDRESSES },
  { chapter: "every address of the document", tests: ["has no second spelling"], because: SLASH },
  { chapter: "addresses", tests: ["no redirect, no slash behind"], because: SLASH },
  {
    chapter: "addresses",
    tests: [
      "no redirect, no second spelling",
      "an unknown address",
      "what is no id in a path, ..%2ftasks",
      "`OPTIONS ",
      "what the spec leaves out of",
      "a method that nobody has",
      "`HEAD /api",
      "`HEAD` is refused",
      "no byte follows the head of an answer to OPTIONS",
    ],
    because: ADDRESSES,
  },
  {
    chapter: "error bodies",
    tests: ["the one shape for 404: GET /nowhere", "the one shape for 405"],
    because: ADDRESSES,
  },
  { chapter: "soft delete", tests: ["gone for `HEAD`"], because: ADDRESSES },
  {
    chapter: "everywhere",
    tests: [
      "security headers and `X-Request-ID` on 200 to HEAD",
      "security headers and `X-Request-ID` on 204 to OPTIONS",
      "security headers and `X-Request-ID` on 404 to GET /nowhere",
      "security headers and `X-Request-ID` on 405",
      "an incoming request id is kept by /nowhere",
    ],
    because: ADDRESSES,
  },
  {
    chapter: "everywhere",
    tests: [
      "/health/",
      "security headers and `X-Request-ID` on 200 to GET /health/live",
      "security headers and `X-Request-ID` on 200 to GET /docs",
      "security headers and `X-Request-ID` on 200 to GET /openapi.json",
      "an incoming request id is kept by /health/live",
      "one JSON line a request",
      "never a token, password, body or query string in the log",
      "what is logged stays on one line",
    ],
    because: APPLICATION,
  },
  {
    chapter: "CORS",
    tests: ["a page of", "never `*`", "errors carry its headers", "`OPTIONS`"],
    because: APPLICATION,
  },
  { chapter: "PostgreSQL", tests: ["not ready before", "HSTS in production"], because: APPLICATION },
  { chapter: "variant", tests: ["`api.prefix` is not before"], because: APPLICATION },
  { chapter: "variant", tests: ["an unknown address"], because: ADDRESSES },
  {
    chapter: "configuration",
    tests: ["start-up refuses", "`SIGTERM`"],
    because: SERVER,
  },
  { chapter: "configuration", tests: ["is live and not ready"], because: APPLICATION },
  {
    chapter: "configuration",
    tests: ["`RATE_LIMIT`", "the spec's rate limit", "proxy headers"],
    because: LIMIT,
  },
];

/** What one with a dependency for the current user, and with sessions of its own, does not get beside. */
export const CLAIMS_LEAVES: readonly Exception[] = [
  ...ANY,
  {
    chapter: "authentication",
    tests: [
      "401 with `WWW-Authenticate: Bearer`: a token without `exp`",
      "401 with `WWW-Authenticate: Bearer`: a token that is enormous",
      "200: a token that names an audience",
      "401: two tokens",
      "the answer does not say",
      "leeway 30 s: `exp` -15",
      "leeway 30 s: `nbf` 15",
      "leeway 30 s: `iat` 15",
      "an integer is taken",
    ],
    because: DEPENDENCY,
  },
  { chapter: "access", tests: ["the user is who"], because: DEPENDENCY },
  { chapter: "access", tests: ["a bad token on a public route"], because: NOBODY },
  { chapter: "includes", tests: ["leaves out, where anyone may ask"], because: NOBODY },
  { chapter: "configuration", tests: ["`iss`, `aud`", "`.env` is read"], because: DEPENDENCY },
  {
    chapter: "PostgreSQL",
    tests: [
      "any usual URL works as it is pasted: postgres://",
      "any usual URL works as it is pasted: sslmode",
      "any usual URL works as it is pasted: a time-out",
      "any usual URL works as it is pasted: an endpoint",
      "any usual URL works as it is pasted: a parameter",
      "any usual URL works as it is pasted: blanks",
    ],
    because: ADDRESS,
  },
];

/** What one in which all of ours comes along does not get. */
export const BARE_LEAVES: readonly Exception[] = [...ANY];

export const REFUSES: readonly Refusal[] = [
  { spec: "accounts", because: "`auth.accounts` is refused: the project keeps its users." },
];
