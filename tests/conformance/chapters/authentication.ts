import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { JWT_SECRET, signedToken } from "../../support/signed-token.mjs";
import { errorOf, itemOf } from "../../support/answer-body.js";
import type { Answer } from "../../support/http-client.js";
import { exchange, requestBytes } from "../harness/raw.js";
import { type Running, TASKS, chapter, newUser } from "../harness/running.js";

const NOW = Math.floor(Date.now() / 1_000);
const HOUR = 3_600;
const CLAIMS = { sub: "someone", iat: NOW, exp: NOW + HOUR };

function encoded(part: unknown): string {
  return Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");
}

/** A token whose every part is ours. */
function token(header: unknown, claims: unknown, algorithm = "sha256", secret = JWT_SECRET): string {
  const signed = `${encoded(header)}.${encoded(claims)}`;
  return `${signed}.${createHmac(algorithm, secret).update(signed).digest("base64url")}`;
}

const HS256 = { alg: "HS256", typ: "JWT" };
const GOOD = token(HS256, CLAIMS);
const [HEAD = "", PAYLOAD = "", SIGNATURE = ""] = GOOD.split(".");

const ENORMOUS = signedToken("a", { junk: "x".repeat(20_000) });

const REFUSED: Readonly<Record<string, string>> = {
  "expired long ago": signedToken("a", { exp: 1_000_000_000 }),
  "expired beyond the leeway of 30 s": signedToken("a", { exp: NOW - 45 }),
  "not yet valid": signedToken("a", { nbf: 9_000_000_000 }),
  "not yet valid beyond the leeway of 30 s": signedToken("a", { nbf: NOW + HOUR }),
  "signed with another secret": signedToken("a", {}, "another-secret-of-the-same-length-as-ours"),
  "signed with no secret": signedToken("a", {}, ""),
  "signed with HS384": token({ alg: "HS384" }, CLAIMS, "sha384"),
  "signed with HS512": token({ alg: "HS512" }, CLAIMS, "sha512"),
  "that says HS256 and is signed with HS512": token(HS256, CLAIMS, "sha512"),
  "of the algorithm none": `${encoded({ alg: "none" })}.${PAYLOAD}.`,
  "of the algorithm None, signed": token({ alg: "None" }, CLAIMS),
  "of the algorithm hs256": token({ alg: "hs256" }, CLAIMS),
  "of the algorithm RS256 with a signature of ours": token({ alg: "RS256" }, CLAIMS),
  "of no algorithm": token({ typ: "JWT" }, CLAIMS),
  "whose algorithm is a list": token({ alg: ["HS256"] }, CLAIMS),
  "without `exp`": signedToken("a", { exp: undefined }),
  "whose `exp` is a text": signedToken("a", { exp: "soon" }),
  "whose `exp` is null": signedToken("a", { exp: null }),
  "whose `exp` is a list": signedToken("a", { exp: [NOW + HOUR] }),
  "whose `exp` is infinite": token(HS256, `{"sub":"a","exp":1e999}`),
  "whose `exp` is negative": signedToken("a", { exp: -1 }),
  "whose `nbf` is a text": signedToken("a", { nbf: "soon" }),
  "without a user": signedToken("", { sub: undefined }),
  "of the empty user": signedToken(""),
  "of a user of 256 characters": signedToken("x".repeat(256)),
  "whose user is true": signedToken("", { sub: true }),
  "whose user is null": signedToken("", { sub: null }),
  "whose user is 1.5": signedToken("", { sub: 1.5 }),
  "whose user is a list": signedToken("", { sub: ["a"] }),
  "whose user is an object": signedToken("", { sub: { id: "a" } }),
  "whose user has a NUL": signedToken("a\u0000b"),
  "whose user has a lone surrogate": token(HS256, String.raw`{"sub":"\ud800","exp":9000000000}`),
  "with a claim changed": `${HEAD}.${encoded({ ...CLAIMS, sub: "another" })}.${SIGNATURE}`,
  "with a header changed": `${encoded({ ...HS256, x: 1 })}.${PAYLOAD}.${SIGNATURE}`,
  "without a signature": `${HEAD}.${PAYLOAD}.`,
  "of two parts": `${HEAD}.${PAYLOAD}`,
  "of four parts": `${GOOD}.x`,
  "with half a signature": GOOD.slice(0, -20),
  "whose claims are a list": token(HS256, [CLAIMS]),
  "whose claims are null": token(HS256, "null"),
  "whose claims are a text": token(HS256, '"x"'),
  "whose claims are no JSON": token(HS256, "nope"),
  "whose claims are no UTF-8": `${HEAD}.${Buffer.from([0xff, 0xfe]).toString("base64url")}.${SIGNATURE}`,
  "whose claims are far too deep": token(HS256, "[".repeat(2_500)),
  "whose header is no JSON": token("nope", CLAIMS),
  "whose header is null": token("null", CLAIMS),
  "whose parts are empty": "..",
  "with a critical header that nobody knows": token({ ...HS256, crit: ["x"], x: 1 }, CLAIMS),
  "that is none": "nonsense",
};

const ACCEPTED: Readonly<Record<string, string>> = {
  "expired within the leeway of 30 s": signedToken("a", { exp: NOW + HOUR, nbf: NOW }),
  "that names an audience and an issuer, when none is configured": signedToken("a", { aud: "x", iss: "y" }),
  "of a user of 255 characters": signedToken("x".repeat(255)),
  "whose header names keys elsewhere": token(
    { ...HS256, kid: "../../etc/passwd", jku: "http://127.0.0.1:1/", jwk: { kty: "oct", k: "AA" }, x5u: "x" },
    CLAIMS,
  ),
  "with claims that nobody knows": signedToken("a", { __proto__x: 1, admin: true, extra: { deep: [1] } }),
};

const HEADERS = [
  "",
  "Bearer",
  "Bearer ",
  `Basic ${GOOD}`,
  `Token ${GOOD}`,
  GOOD,
  `Bearer${GOOD}`,
  `Bearer ${GOOD} x`,
  `Bearer ${GOOD},Bearer ${GOOD}`,
  `Bearer "${GOOD}"`,
  `JWT ${GOOD}`,
  "Bearer \u00e9\u00ff",
];

function expectUnauthorized(answer: Answer | null): void {
  if (answer === null) throw new Error("no answer");
  expect(errorOf(answer).status_code).toBe(401);
  expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
}

/** Chapter "Authentication". */
export function authentication(running: Running): void {
  chapter("authentication", () => {
    it.each(Object.entries(REFUSED))("401 with `WWW-Authenticate: Bearer`: a token %s", async (_, bearer) => {
      const headers = { authorization: `Bearer ${bearer}` };
      expectUnauthorized(await running.request("GET", TASKS, { headers }));
      expectUnauthorized(await running.request("POST", TASKS, { headers, json: { title: "x" } }));
    });

    it("401 with `WWW-Authenticate: Bearer`: a token that is enormous", async () => {
      const headers = { authorization: `Bearer ${ENORMOUS}` };
      expectUnauthorized(await running.request("GET", TASKS, { headers }));
    });

    it.each(Object.entries(ACCEPTED))("200: a token %s", async (_, bearer) => {
      const answer = await running.request("GET", TASKS, { headers: { authorization: `Bearer ${bearer}` } });
      expect(answer.status).toBe(200);
    });

    const named = HEADERS.map((header) => [header.replaceAll(GOOD, "<token>"), header] as const);
    it.each(named)("401: the header `Authorization: %s`", async (_, authorization) => {
      const bytes = requestBytes("GET", TASKS, { headers: { authorization } });
      expectUnauthorized(await exchange(running.server(), Buffer.from(bytes.toString("utf8"), "latin1")));
    });

    it("401: no token, or one in the query or in a cookie", async () => {
      expectUnauthorized(await running.request("GET", TASKS));
      expectUnauthorized(await running.request("GET", `${TASKS}?access_token=${GOOD}`));
      expectUnauthorized(await running.request("GET", TASKS, { headers: { cookie: `token=${GOOD}` } }));
    });

    it("401: two tokens", async () => {
      const twice = `GET ${TASKS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${`Authorization: Bearer ${GOOD}\r\n`.repeat(2)}\r\n`;
      expectUnauthorized(await exchange(running.server(), twice));
    });

    it("the scheme is `Bearer` in any case", async () => {
      for (const scheme of ["Bearer", "bearer", "BEARER"]) {
        const headers = { authorization: `${scheme} ${GOOD}` };
        expect((await running.request("GET", TASKS, { headers })).status, scheme).toBe(200);
      }
    });

    it("the answer does not say which flaw a token has", async () => {
      const details = await Promise.all(
        Object.values(REFUSED).map(async (bearer) => {
          const headers = { authorization: `Bearer ${bearer}` };
          return errorOf(await running.request("GET", TASKS, { headers })).detail;
        }),
      );
      expect(new Set(details).size).toBe(1);
    });

    clockSkew(running);
    users(running);
  });
}

function clockSkew(running: Running): void {
  it.each([
    ["exp", -15, 200],
    ["exp", -45, 401],
    ["nbf", 15, 200],
    ["nbf", 60, 401],
    ["iat", 15, 200],
  ])("leeway 30 s: `%s` %i s from now is %i", async (claim, seconds, status) => {
    const answer = await newUser(running).request("GET", TASKS, {
      claims: { [claim]: Math.floor(Date.now() / 1_000) + seconds },
    });
    expect(answer.status).toBe(status);
  });
}

function users(running: Running): void {
  it("an integer is taken as its decimal string", async () => {
    const id = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
    const user = newUser(running, String(id));
    const made = itemOf(await user.request("POST", TASKS, { json: { title: "x" }, claims: { sub: id } }));
    expect(made["user_id"]).toBe(String(id));
    expect((await user.request("GET", `${TASKS}/${made.id}`)).status).toBe(200);
  });

  it("a user may be called anything", async () => {
    for (const id of ["0", "-1", "null", "*", "%", "' OR ''='", "../..", "a\nb", " ", "\u200b", "😀"]) {
      const user = newUser(running, id);
      const made = itemOf(await user.create({ title: `of ${id} ${Date.now()}` }));
      expect(made["user_id"], JSON.stringify(id)).toBe(id);
    }
  });
}
