import { describe, expect, it } from "vitest";
import { directUrl, parseDatabaseUrl, type ServerUrl } from "../../src/db/url.js";

const NEON =
  "postgresql://ada:pa%40ss%2Fword@ep-cool-1-pooler.eu-central-1.aws.neon.tech/app" +
  "?sslmode=require&channel_binding=require";

function serverUrl(text: string): ServerUrl {
  const url = parseDatabaseUrl(text);
  if (url.kind !== "server") throw new Error("not a server");
  return url;
}

function withQuery(query: string): ServerUrl {
  return serverUrl(`postgresql://ada@db.example/app?${query}`);
}

describe("the URL of a database", () => {
  it.each(["postgres", "postgresql", "postgresql+psycopg2"])(
    "has any usual scheme: %s",
    (scheme) => {
      expect(serverUrl(` ${scheme}://ada@db.example:5433/app\n`)).toMatchObject({
        host: "db.example",
        port: 5433,
        options: { user: "ada", database: "app" },
      });
    },
  );

  it("of Neon works as it is pasted", () => {
    expect(serverUrl(NEON)).toMatchObject({
      tls: { rejectUnauthorized: false },
      options: { password: "pa@ss/word", enableChannelBinding: true },
    });
  });

  it.each([
    ["sslmode=require", { rejectUnauthorized: false }],
    ["sslmode=verify-ca", { rejectUnauthorized: true }],
    ["sslmode=verify-full&sslrootcert=system", { rejectUnauthorized: true }],
    ["sslmode=require&sslrootcert=system", { rejectUnauthorized: true }],
    ["sslmode=disable", "off"],
    ["sslmode=allow", "prefer"],
    ["", "prefer"],
  ])("says how to encrypt, as libpq has it: %s", (query, tls) => {
    expect(withQuery(query).tls).toEqual(
      typeof tls === "string" ? tls : expect.objectContaining(tls),
    );
  });

  it("checks the server's name only if told so", () => {
    expect(withQuery("sslmode=verify-full").tls).not.toHaveProperty("checkServerIdentity");
    expect(withQuery("sslmode=verify-ca").tls).toHaveProperty("checkServerIdentity");
  });

  it("has settings of the session, without those of a proxy", () => {
    const query = "application_name=my%20api&options=-csearch_path%3Dapp%20endpoint%3Dep-1";
    expect(withQuery(query).options).toMatchObject({
      application_name: "my api",
      options: "-csearch_path=app",
    });
  });

  it("may name a socket's folder", () => {
    for (const url of [
      "postgresql:///app?host=/run/pg&port=5433",
      "postgresql://%2Frun%2Fpg:5433/app",
    ])
      expect(serverUrl(url)).toMatchObject({ host: "/run/pg", port: 5433, tls: "off" });
  });

  it("takes a password with marks that should have been encoded", () => {
    expect(serverUrl("postgres://ada:p@ss:100%@db.example/app")).toMatchObject({
      host: "db.example",
      options: { password: "p@ss:100%" },
    });
  });

  it("leads past a pooler for migrations", () => {
    expect(directUrl(serverUrl(NEON))).toMatchObject({
      host: "ep-cool-1.eu-central-1.aws.neon.tech",
    });
    const supabase = serverUrl("postgres://u@aws-0-eu.pooler.supabase.com:6543/postgres");
    expect(directUrl(supabase)).toMatchObject({ port: 5432 });
  });

  it("may name a folder, or the memory", () => {
    expect(parseDatabaseUrl("pglite:.data/db")).toEqual({ kind: "embedded", folder: ".data/db" });
    expect(parseDatabaseUrl("memory:")).toEqual({ kind: "embedded", folder: null });
  });

  it.each([
    "",
    "db.example/app",
    "mysql://ada:hunter2@db/app",
    "postgresql://ada:hunter2@db:port/app",
    "postgresql://ada:hunter2@db/app?sslmode=hunter",
    "postgresql://ada:hunter2@db/app?connect_timeout=soon",
    "postgresql://ada:hunter2@db/app?sslmode=verify-ca&sslrootcert=/nowhere.pem",
    "pglite:",
  ])("is refused without showing the password: %s", (url) => {
    const parse = (): unknown => parseDatabaseUrl(url);
    expect(parse).toThrow(/^(?:is|has|must|names)/);
    expect(parse).not.toThrow(/hunter2/);
  });
});
