import type { Exception, Refusal } from "../exceptions.js";

const ADDRESSES =
  "**Addresses that no resource has** are answered by your application, its 404 included, also below the prefix: routes of yours may lie there. So is a path whose percent-encoding is broken, and a method that Fastify does not know (`PROPFIND`).";
const LONG = "What is longer is your application's 404.";
const LOGGING = "**Logging** is yours: there is no line of ours for each request.";
const CORS =
  "**CORS, HSTS and rate limits** are yours: register `@fastify/cors` and `@fastify/rate-limit` before the resources.";
const DOCUMENTS = "**`/health`, `/openapi.json`, `/docs`**: none.";
const STARTING = "**Starting and stopping** are yours, and how long the headers of a request may be.";
const HOOK = "**Your hook** decides who is let in: which tokens, and how far clocks may differ.";
const DRIZZLE = "**Your Drizzle** is used as it is, at the address that you give it:";

/** What no Fastify project that is there gets. */
const ANY: readonly Exception[] = [
  { chapter: "every address of the document", because: DOCUMENTS },
  {
    chapter: "addresses",
    tests: [
      "no redirect, no second spelling: /",
      "an unknown address",
      "what is no id in a path, %, is 404",
      "what is no id in a path, %zz",
      "what is no id in a path, %ff",
      "a method that nobody has, P",
    ],
    because: ADDRESSES,
  },
  { chapter: "addresses", tests: ["what is no id in a path, xxx"], because: LONG },
  {
    chapter: "addresses",
    tests: [
      "`OPTIONS /health/",
      "`OPTIONS /docs",
      "`OPTIONS /openapi.json",
      "what the spec leaves out of /health/",
      "what the spec leaves out of /docs",
      "what the spec leaves out of /openapi.json",
      "`HEAD /health/live`",
    ],
    because: DOCUMENTS,
  },
  { chapter: "error bodies", tests: ["the one shape for 404: GET /nowhere"], because: ADDRESSES },
  {
    chapter: "everywhere",
    tests: [
      "/health/",
      "/docs",
      "/openapi.json",
      "security headers and `X-Request-ID` on 200 to GET /health/live",
      "security headers and `X-Request-ID` on 200 to GET /docs",
      "security headers and `X-Request-ID` on 200 to GET /openapi.json",
      "an incoming request id is kept by /health/live",
      "`/openapi.json` is 3.1",
    ],
    because: DOCUMENTS,
  },
  {
    chapter: "everywhere",
    tests: [
      "security headers and `X-Request-ID` on 404 to GET /nowhere",
      "an incoming request id is kept by /nowhere",
    ],
    because: ADDRESSES,
  },
  {
    chapter: "everywhere",
    tests: ["one JSON line a request", "never a token, password, body", "what is logged stays on one line"],
    because: LOGGING,
  },
  { chapter: "CORS", tests: ["a page of", "never `*`", "errors carry its headers"], because: CORS },
  { chapter: "values in lists", tests: ["the document says"], because: DOCUMENTS },
  { chapter: "variant", tests: ["`api.prefix` is not before"], because: DOCUMENTS },
  { chapter: "variant", tests: ["an unknown address"], because: ADDRESSES },
  { chapter: "access", tests: ["the document says"], because: DOCUMENTS },
  { chapter: "PostgreSQL", tests: ["not ready before"], because: DOCUMENTS },
  { chapter: "PostgreSQL", tests: ["HSTS in production"], because: CORS },
  { chapter: "configuration", tests: ["start-up refuses", "`SIGTERM`"], because: STARTING },
  { chapter: "configuration", tests: ["is live and not ready"], because: DOCUMENTS },
  {
    chapter: "configuration",
    tests: ["`RATE_LIMIT`", "the spec's rate limit", "proxy headers"],
    because: CORS,
  },
];

/** What one with a hook and a Drizzle of its own does not get beside. */
export const CLAIMS_LEAVES: readonly Exception[] = [
  ...ANY,
  {
    chapter: "authentication",
    tests: [
      "401 with `WWW-Authenticate: Bearer`: a token without `exp`",
      "401 with `WWW-Authenticate: Bearer`: a token whose `exp` is infinite",
      "401: the header `Authorization: Bearer <token> x`",
      "401: the header `Authorization: Bearer <token>,Bearer <token>`",
      "401: two tokens",
      "the answer does not say",
      "leeway 30 s: `exp` -15",
      "leeway 30 s: `nbf` 15",
    ],
    because: HOOK,
  },
  {
    chapter: "authentication",
    tests: ["401 with `WWW-Authenticate: Bearer`: a token that is enormous"],
    because: STARTING,
  },
  { chapter: "access", tests: ["the user is who"], because: HOOK },
  { chapter: "configuration", tests: ["`iss`, `aud`", "`.env` is read"], because: HOOK },
  {
    chapter: "PostgreSQL",
    tests: [
      "any usual URL works as it is pasted: sslmode",
      "any usual URL works as it is pasted: an endpoint",
      "any usual URL works as it is pasted: blanks",
    ],
    because: DRIZZLE,
  },
];

/** What one in which all of ours comes along does not get. */
export const BARE_LEAVES: readonly Exception[] = [
  ...ANY,
  {
    chapter: "authentication",
    tests: ["401 with `WWW-Authenticate: Bearer`: a token that is enormous"],
    because: STARTING,
  },
];

export const REFUSES: readonly Refusal[] = [
  {
    spec: "accounts",
    because: "**Accounts** (`auth.accounts`) are refused: your project has its own users.",
  },
];
