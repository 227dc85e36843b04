import { expect, test } from "vitest";
import { ConfigError, type Environment, loadSettings } from "../src/config.js";

const ENOUGH = { JWKS_URL: "https://id.example/keys" };

function refusal(environment: Environment): string {
  try {
    loadSettings(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("it was not refused");
}

test("the address of the keys is all that is needed", () => {
  const { host, port, database } = loadSettings(ENOUGH);
  expect([host, port, database.kind]).toEqual(["127.0.0.1", 8000, "embedded"]);
});

test.each([
  undefined,
  "",
  "id.example/keys",
  "ftp://id.example",
  "https://",
  "https://id example/",
])("an address that is none is refused: %j", (url) => {
  expect(refusal({ JWKS_URL: url })).toContain("JWKS_URL");
});

test("keys come over https in production", () => {
  const production = { APP_ENV: "production", DATABASE_URL: "postgresql://app:app@db/app" };
  const url = "http://id.example/keys";
  expect(loadSettings({ JWKS_URL: url }).jwksUrl).toBe(url);
  expect(refusal({ ...production, JWKS_URL: url })).toContain("JWKS_URL must start with https://");
  const local = { ...production, JWKS_URL: "http://localhost:9000/keys" };
  expect(loadSettings(local).isProduction).toBe(true);
});

test("every problem is told at once, and no value is", () => {
  const message = refusal({ APP_ENV: "production", PORT: "hunter2", RATE_LIMIT: "hunter2" });
  expect(message).not.toMatch(/\n|hunter2/);
  for (const name of ["DATABASE_URL", "JWKS_URL", "PORT", "RATE_LIMIT"]) {
    expect(message).toContain(name);
  }
});

test("lists are separated by commas", () => {
  const origins = "https://a.example, https://b.example,";
  expect(loadSettings({ ...ENOUGH, CORS_ORIGINS: origins }).corsOrigins).toEqual([
    "https://a.example",
    "https://b.example",
  ]);
});

test.each([
  ["CORS_ORIGINS", "https://hunter2.example/"],
  ["REDIS_URL", "hunter2"],
  ["TRUSTED_PROXIES", "hunter2"],
])("an address that would not work is refused: %s", (name, value) => {
  const message = refusal({ ...ENOUGH, [name]: value });
  expect(message).toMatch(new RegExp(`^Cannot start: ${name} `));
  expect(message).not.toContain("hunter2");
});
