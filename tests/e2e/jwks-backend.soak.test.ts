import { createHmac, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { errorOf } from "../support/answer-body.js";
import { type GeneratedProject, generateProject } from "../support/generated-project.js";
import { TARGETS, specFor } from "../support/golden-project.mjs";
import { type Answer, clientOf } from "../support/http-client.js";
import { type KeyServer, startKeyServer } from "../support/key-server.js";
import { ROOT } from "../support/repository.mjs";
import { describeWith, runtimeOf } from "../support/requirements.js";
import { type Algorithm, type SigningKey, newSigningKey, unsignedToken } from "../support/signing-key.js";

const ALGORITHMS: readonly Algorithm[] = ["RS256", "ES256", "EdDSA"];
const JWKS = join(ROOT, "tests", "golden", "specs", "jwks.yaml");
const NOTES = "/api/v1/notes";
const FETCH_PAUSE_MS = 10_000;
const SLOWEST_ANSWER_MS = 5_000;
const HUGE = 10_000_000;
/** What Python and Node.js print of an error that nobody handled. */
const STACK = /Traceback|\n +at /;

/** Asks a running backend with a token. */
type Ask = (token: string) => Promise<Answer>;

const LIES: readonly (readonly [string, (response: ServerResponse) => void])[] = [
  ["garbage", (response) => response.end("<html>")],
  ["no keys", (response) => response.end('{"keys": [{"kty": "oct", "k": "AAAA"}, 5]}')],
  ["a huge answer", (response) => response.end(" ".repeat(HUGE))],
  ["a redirect", (response) => response.writeHead(302, { location: "/elsewhere" }).end()],
];

for (const target of TARGETS)
  describeWith([runtimeOf(target)], `a ${target} backend with the keys of an identity provider`, () => {
    let project: GeneratedProject;
    beforeAll(async () => {
      project = await generateProject(specFor(target, await readFile(JWKS, "utf8")));
    });
    afterAll(() => project.remove());

    /** Runs `look` against a backend and a provider of its own. */
    async function withProvider(
      keys: readonly SigningKey[],
      look: (ask: Ask, provider: KeyServer) => Promise<void>,
    ): Promise<void> {
      const provider = await startKeyServer(keys);
      const server = await project.serve(undefined, { JWKS_URL: provider.url });
      const request = clientOf(server);
      const ask: Ask = (token) => request("GET", NOTES, { headers: { authorization: `Bearer ${token}` } });
      try {
        await look(ask, provider);
      } finally {
        expect(await server.stop()).toBe(0);
        provider.stop();
      }
    }

    it("knows users by tokens of every algorithm, and follows a rotation", () => {
      const [old, next] = [ALGORITHMS.map(newSigningKey), ALGORITHMS.map(newSigningKey)];
      return withProvider(old, async (ask, provider) => {
        expect(provider.hits()).toBe(0);
        const answers = await Promise.all(old.map((key) => ask(key.token(randomUUID()))));
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
        expect(provider.hits()).toBe(1);
        provider.publish(next);
        for (const key of next) expect((await ask(key.token("ada"))).status).toBe(401);
        expect(provider.hits(), "asked again at once").toBe(1);
        await delay(FETCH_PAUSE_MS);
        for (const key of next) expect((await ask(key.token("ada"))).status).toBe(200);
        for (const key of old) expect((await ask(key.token("ada"))).status).toBe(401);
        expect(provider.hits()).toBe(2);
      });
    });

    it("is not taken in by a token's own words", () => {
      const keys = ALGORITHMS.map(newSigningKey);
      // Made beforehand: while this process makes keys it does not notice that the server hangs up.
      const tokens = keys.flatMap((key) => forged(key, keys));
      return withProvider(keys, async (ask) => {
        for (const key of keys) expect((await ask(key.token("ada"))).status).toBe(200);
        for (const token of tokens) {
          const answer = await ask(token);
          expect(errorOf(answer).status_code, token).toBe(401);
          expect(answer.headers.get("www-authenticate")).toBe("Bearer");
        }
      });
    });

    it("answers 503 soon while the provider hangs, serves others, and heals", () => {
      const key = newSigningKey("ES256");
      return withProvider([key], async (ask, provider) => {
        provider.answer(() => undefined);
        const started = Date.now();
        const answers = await Promise.all(Array.from({ length: 20 }, () => ask(key.token("ada"))));
        expect(Date.now() - started).toBeLessThan(SLOWEST_ANSWER_MS);
        for (const answer of answers) {
          expect(errorOf(answer).status_code).toBe(503);
          expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
        }
        expect(provider.hits()).toBe(1);
        provider.publish([key]);
        await delay(FETCH_PAUSE_MS);
        expect((await ask(key.token("ada"))).status).toBe(200);
      });
    });

    it.each(LIES)("has no keys when the provider sends %s", (_, lie) => {
      const key = newSigningKey("EdDSA");
      return withProvider([], async (ask, provider) => {
        provider.answer(lie);
        expect(errorOf(await ask(key.token("ada"))).status_code).toBe(503);
        expect(provider.hits()).toBe(1);
      });
    });

    it("keeps the keys that it has when the provider is gone", () => {
      const [key, stranger] = [newSigningKey("RS256"), newSigningKey("RS256")];
      return withProvider([key], async (ask, provider) => {
        expect((await ask(key.token("ada"))).status).toBe(200);
        provider.stop();
        await delay(FETCH_PAUSE_MS);
        expect((await ask(stranger.token("ada"))).status).toBe(401);
        expect((await ask(key.token("ada"))).status).toBe(200);
      });
    });

    it.each([
      ["", /JWKS_URL is not set/],
      ["id.example", /JWKS_URL must look like/],
    ])("does not start with JWKS_URL=%j", async (url, reason) => {
      const started = project.serve(undefined, { JWKS_URL: url });
      await expect(started).rejects.toThrow(reason);
      await expect(started).rejects.not.toThrow(STACK);
    });
  });

/** Tokens that pretend to be signed with a key of the provider's. */
function forged(key: SigningKey, keys: readonly SigningKey[]): string[] {
  const claims = { sub: "ada", exp: Math.floor(Date.now() / 1_000) + 60 };
  const hs256 = unsignedToken({ alg: "HS256", kid: key.kid }, claims);
  const hmac = createHmac("sha256", key.pem).update(hs256).digest("base64url");
  const others = keys.filter((other) => other !== key);
  return [
    `${hs256}.${hmac}`,
    `${unsignedToken({ alg: "none", kid: key.kid }, claims)}.`,
    newSigningKey(key.algorithm).token("ada", { kid: key.kid }),
    newSigningKey(key.algorithm).token("ada", { jku: "http://127.0.0.1:9/keys" }),
    ...others.flatMap((other) => [
      key.token("ada", { kid: other.kid }),
      key.token("ada", { alg: other.algorithm }),
      key.token("ada", { alg: other.algorithm, kid: other.kid }),
    ]),
  ];
}
