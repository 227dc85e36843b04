import { SignJWT } from "jose";
import { expect, test } from "vitest";
import type { Settings } from "../../src/config.js";
import { tokenVerifier, USER_CLAIM } from "../../src/core/security.js";
import { USER_IDS } from "../auth/users.js";
import { SECRET, startedApp } from "../support/app.js";
import { now, signed, tokenFor } from "../support/tokens.js";

const { settings } = await startedApp();
const ANA = String(USER_IDS.ana);

function userOf(token: string, changes: Partial<Settings> = {}): Promise<string> {
  const verify = tokenVerifier({ ...settings, ...changes });
  return new Promise((resolve) => {
    const { id } = verify(token);
    resolve(String(id));
  });
}

async function expectRefusal(token: string, changes: Partial<Settings> = {}): Promise<void> {
  await expect(userOf(token, changes)).rejects.toMatchObject({
    status: 401,
    headers: { "www-authenticate": "Bearer" },
  });
}

test("the user is whom the claim names", async () => {
  expect(await userOf(await tokenFor(ANA))).toBe(ANA);
});

test.each(["", null, true, 1.5, [], {}, "a".repeat(256), "a\0b"])(
  "a claim that is no user's id is refused: %j",
  async (claim) => {
    await expectRefusal(await tokenFor(claim));
  },
);

test.each([{ exp: 0 }, { exp: null }, { exp: "soon" }, { nbf: 2 ** 40 }])(
  "a token outside of its time is refused: %j",
  async (claims) => {
    await expectRefusal(await tokenFor(ANA, claims));
  },
);

test("clocks may differ by half a minute", async () => {
  expect(await userOf(await tokenFor(ANA, { exp: now() - 20 }))).toBe(ANA);
});

test("a token needs an expiry and a user", async () => {
  await expectRefusal(await signed({ [USER_CLAIM]: ANA }));
  await expectRefusal(await signed({ exp: now() + 60 }));
});

test("another key is refused", async () => {
  const changes = { jwtSecret: "another secret, and it is long enough too" };
  await expectRefusal(await tokenFor(ANA), changes);
});

test.each(["HS384", "HS512"])("the right key with %s is refused", async (alg) => {
  const claims = new SignJWT({ [USER_CLAIM]: ANA, exp: now() + 60 });
  const token = claims.setProtectedHeader({ alg }).sign(new TextEncoder().encode(SECRET.repeat(2)));
  await expectRefusal(await token, { jwtSecret: SECRET.repeat(2) });
});

test.each(["none", "None", "NONE", ""])(
  "a token that is not signed is refused: %j",
  async (alg) => {
    const header = Buffer.from(JSON.stringify({ alg, typ: "JWT" })).toString("base64url");
    const [, payload = "", signature = ""] = (await tokenFor(ANA)).split(".");
    await expectRefusal(`${header}.${payload}.`);
    await expectRefusal(`${header}.${payload}.${signature}`);
  },
);

test.each(["", "a", "a.b.c", "....", "é.é.é", "a".repeat(10_000)])(
  "what is no token is refused: %j",
  async (token) => {
    await expectRefusal(token);
  },
);

test("issuer and audience count when they are configured", async () => {
  const strict = { jwtIssuer: "https://id", jwtAudience: "tasks" };
  const token = await tokenFor(ANA, { iss: "https://id", aud: "tasks" });
  expect(await userOf(token, strict)).toBe(ANA);
  expect(await userOf(token)).toBe(ANA);
  await expectRefusal(await tokenFor(ANA, { iss: "https://other", aud: "tasks" }), strict);
  await expectRefusal(await tokenFor(ANA, { iss: "https://id", aud: "other" }), strict);
  await expectRefusal(await tokenFor(ANA), strict);
});
