import { expect, test } from "vitest";
import { usableKeys } from "../../src/core/jwks-document.js";
import { ALGORITHMS } from "../../src/core/security.js";
import { PROVIDER, SigningKey, signingKeys } from "../support/signing-keys.js";

const KEYS = await signingKeys();
const GOOD = await SigningKey.create(PROVIDER.algorithm, "good");

/** The ids of the keys that are usable beside a good one. */
async function idsOf(entry: unknown): Promise<(string | undefined)[]> {
  const document = JSON.stringify({ keys: [entry, GOOD.jwk] });
  return (await usableKeys(document, ALGORITHMS)).map(({ kid }) => kid);
}

test.each(["RS256", "ES256", "EdDSA"])("a key verifies %s alone", async (algorithm) => {
  const document = JSON.stringify({ keys: [(await SigningKey.create(algorithm)).jwk] });
  expect(await usableKeys(document, [algorithm])).toMatchObject([{ algorithm }]);
  for (const other of ["RS256", "ES256", "EdDSA"].filter((name) => name !== algorithm)) {
    await expect(usableKeys(document, [other])).rejects.toThrow(other);
  }
});

test.each([
  { alg: "HS256" },
  { alg: "none" },
  { use: "enc" },
  { key_ops: ["sign"] },
  { key_ops: 1 },
  { kid: 1 },
  { kty: "oct", k: "c2VjcmV0" },
  { kty: [] },
  { kty: null },
  { crv: "P-521" },
  { crv: {} },
  { d: "AQAB" },
])("a key for something else is left out: %j", async (change) => {
  for (const { jwk } of KEYS) expect(await idsOf({ ...jwk, ...change })).toEqual(["good"]);
});

test.each([{ key_ops: ["verify"] }, { x5c: ["junk"], x5u: "http://a" }])(
  "a key may say more than it must: %j",
  async (change) => {
    for (const { jwk, kid, algorithm } of KEYS) {
      expect(await idsOf({ ...jwk, ...change, alg: algorithm })).toEqual([kid, "good"]);
    }
  },
);

test.each([null, 1, "key", [], {}, [[]]])("what is no key is left out: %j", async (entry) => {
  expect(await idsOf(entry)).toEqual(["good"]);
});

test.each([
  "",
  "<html>",
  "null",
  "[]",
  "{}",
  '{"keys": {}}',
  '{"keys": 5}',
  '{"keys": []}',
  '{"keys": "keys"}',
  "[".repeat(100_000),
])("what is no key set is refused", async (document) => {
  await expect(usableKeys(document, ALGORITHMS)).rejects.toThrow("it sent no key");
});
