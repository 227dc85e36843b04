import { expect, test } from "vitest";
import { ConfigError, type Environment, loadSettings } from "../src/config.js";

const ENOUGH = { JWT_SECRET: "0123456789abcdef0123456789abcdef" };

function refusal(environment: Environment): string {
  try {
    loadSettings(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("it was not refused");
}

test("a secret is all that is needed", () => {
  const { host, port, database } = loadSettings(ENOUGH);
  expect([host, port, database.kind]).toEqual(["127.0.0.1", 8000, "embedded"]);
});

test.each([undefined, "", "short", "x".repeat(31), "change-me-".repeat(5)])(
  "a weak secret is refused: %j",
  (secret) => {
    expect(refusal({ JWT_SECRET: secret })).toContain("JWT_SECRET");
  },
);

test("every problem is told at once, and no value is", () => {
  const message = refusal({ APP_ENV: "production", PORT: "hunter2", RATE_LIMIT: "hunter2" });
  expect(message).not.toMatch(/\n|hunter2/);
  for (const name of ["DATABASE_URL", "JWT_SECRET", "PORT", "RATE_LIMIT"]) {
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
