import { createHmac } from "node:crypto";
import { exportSPKI, importJWK } from "jose";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { authenticated } from "../../src/core/access.js";
import { tokenVerifier, USER_CLAIM } from "../../src/core/security.js";
import { call, expectError } from "../support/api.js";
import { startedApp, withApp } from "../support/app.js";
import { KeyServer } from "../support/key-server.js";
import { PROVIDER, SigningKey, signingKeys, withHeader } from "../support/signing-keys.js";
import { now } from "../support/tokens.js";

const SECOND = 1000;
/** Longer than keys are fresh, and than the pause between two fetches. */
const STALE = 301 * SECOND;
const PAUSE = 10 * SECOND;
/** Longer than the last keys serve on. */
const TOO_LONG = 3601 * SECOND;

const { app, settings } = await startedApp();
const OLD = await signingKeys();
const NEW = await signingKeys();
const ONE = OLD[0] ?? PROVIDER;
const STRANGER = await SigningKey.create(ONE.algorithm);

let server: KeyServer;
let verify: ReturnType<typeof tokenVerifier>;
let time = 0;

beforeEach(async () => {
  vi.spyOn(performance, "now").mockImplementation(() => time);
  server = await KeyServer.start(OLD);
  verify = tokenVerifier({ ...settings, jwksUrl: server.url }, app.log);
});

afterEach(() => {
  server.close();
});

function claims() {
  return { [USER_CLAIM]: "ada", exp: now() + 60 };
}

async function userOf(token: string): Promise<unknown> {
  return (await verify(token)).id;
}

async function expectRefusal(token: string, status = 401): Promise<void> {
  await expect(verify(token)).rejects.toMatchObject({ status });
}

test.each(OLD)("a token of each algorithm is verified: $algorithm", async (key) => {
  expect(await userOf(await key.sign(claims()))).toBe("ada");
  const forged = await SigningKey.create(key.algorithm, key.kid);
  await expectRefusal(await forged.sign(claims()));
});

test("the keys are fetched once for all who wait", async () => {
  const tokens = await Promise.all([...OLD, ...OLD, ...OLD].map((key) => key.sign(claims())));
  const users = await Promise.all(tokens.map(userOf));
  expect(new Set(users)).toEqual(new Set(["ada"]));
  expect(server.hits).toBe(1);
});

test("a rotated key is found", async () => {
  const token = await ONE.sign(claims());
  await userOf(token);
  server.publish(...NEW);
  time += PAUSE;
  for (const key of NEW) expect(await userOf(await key.sign(claims()))).toBe("ada");
  await expectRefusal(token);
  expect(server.hits).toBe(2);
});

test("unknown keys are looked for at a bounded rate", async () => {
  for (let round = 0; round < 20; round += 1) {
    await expectRefusal(await STRANGER.sign(claims(), { kid: String(round) }));
  }
  expect(server.hits).toBe(1);
  time += PAUSE;
  await expectRefusal(await STRANGER.sign(claims()));
  expect(server.hits).toBe(2);
});

test("a withdrawn key counts no more", async () => {
  const token = await ONE.sign(claims());
  await userOf(token);
  server.publish(...NEW);
  time += STALE;
  await expectRefusal(token);
});

test("the last keys serve on for a while when the provider is down", async () => {
  const token = await ONE.sign(claims());
  await userOf(token);
  server.status = 500;
  time += STALE;
  expect(await userOf(token)).toBe("ada");
  await expectRefusal(await STRANGER.sign(claims()));
  time += TOO_LONG;
  await expectRefusal(token, 503);
  server.status = 200;
  time += PAUSE;
  expect(await userOf(token)).toBe("ada");
});

test("a provider that hangs holds nobody up for long", async () => {
  const token = await ONE.sign(claims());
  server.hang();
  const began = Date.now();
  await Promise.all(Array.from({ length: 20 }, () => expectRefusal(token, 503)));
  expect(Date.now() - began).toBeLessThan(5 * SECOND);
  server.goOn();
  time += PAUSE;
  expect(await userOf(token)).toBe("ada");
});

test.each(["", "<html>", "[]", '{"keys": []}', " ".repeat(256 * 1024 + 1)])(
  "a provider that sends no keys is as good as down",
  async (body) => {
    const token = await ONE.sign(claims());
    const genuine = server.body;
    server.body = body;
    await expectRefusal(token, 503);
    server.body = genuine;
    time += PAUSE;
    expect(await userOf(token)).toBe("ada");
  },
);

test.each([301, 302, 307, 404, 500])("an answer of %s does not count", async (status) => {
  const other = await KeyServer.start([ONE]);
  server.status = status;
  server.headers = { location: other.url };
  await expectRefusal(await ONE.sign(claims()), 503);
  expect(other.hits).toBe(0);
  other.close();
});

test("a public key is no secret", async () => {
  const key = await importJWK(ONE.jwk, ONE.algorithm, { extractable: true });
  if (key instanceof Uint8Array) throw new Error("it is no public key");
  const pem = await exportSPKI(key);
  const [message = ""] = /^.*(?=\.)/.exec(
    withHeader(await ONE.sign(claims()), { alg: "HS256", kid: ONE.kid }),
  ) ?? [""];
  for (const secret of [pem, pem.trim(), ""]) {
    const signature = createHmac("sha256", secret).update(message).digest("base64url");
    await expectRefusal(`${message}.${signature}`);
  }
});

test.each(["none", "None", "", "HS256", "RS512", "ES384"])(
  "the algorithm %j is refused without a fetch",
  async (alg) => {
    const token = withHeader(await ONE.sign(claims()), { alg, kid: ONE.kid });
    await expectRefusal(token);
    await expectRefusal(token.replace(/[^.]*$/, ""));
    expect(server.hits).toBe(0);
  },
);

test("a key verifies no other algorithm and no other key's token", async () => {
  for (const key of OLD) {
    const token = await key.sign(claims());
    for (const other of OLD.filter(({ kid }) => kid !== key.kid)) {
      await expectRefusal(withHeader(token, { alg: other.algorithm, kid: key.kid }));
      await expectRefusal(withHeader(token, { alg: key.algorithm, kid: other.kid }));
      await expectRefusal(withHeader(token, { alg: other.algorithm, kid: other.kid }));
      await expectRefusal(await key.sign(claims(), { kid: other.kid }));
    }
  }
});

test("what a token brings along is not looked at", async () => {
  const evil = await KeyServer.start([STRANGER]);
  const brought = { jku: evil.url, x5u: evil.url, jwk: STRANGER.jwk };
  await expectRefusal(await STRANGER.sign(claims(), brought));
  await expectRefusal(await STRANGER.sign(claims(), { ...brought, kid: ONE.kid }));
  expect(await userOf(await ONE.sign(claims(), brought))).toBe("ada");
  expect(evil.hits).toBe(0);
  evil.close();
});

test("a token without an id needs the only key of its kind", async () => {
  const token = await ONE.sign(claims(), { kid: undefined });
  expect(await userOf(token)).toBe("ada");
  server.publish(...OLD, ...NEW);
  time += STALE;
  await expectRefusal(token);
  expect(await userOf(await ONE.sign(claims()))).toBe("ada");
});

test("the application answers 503 while it has no keys", async () => {
  server.status = 500;
  const headers = { authorization: `Bearer ${await ONE.sign(claims())}` };
  const get = async (): Promise<string> => Promise.reject(new Error("nobody gets here"));
  await withApp(
    { jwksUrl: server.url },
    async (url) => {
      const refused = await call("GET", "/who", { headers, url });
      expectError(refused, 503);
      expect(refused.headers.get("retry-after")).toBe("10");
      expect(await call("GET", "/health/live", { headers, url })).toMatchObject({ status: 200 });
    },
    (other) => other.get("/who", { onRequest: authenticated }, get),
  );
});
