import { createHmac } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const secret = "0123456789abcdef0123456789abcdef";
const NOW = 1_800_000_000_500;

interface Setting {
  readonly auth?: string;
  readonly env?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly argv?: readonly string[];
}

const roles = "{roles: [member, admin]}";

async function token({ auth = roles, env, variables = {}, argv = ["--user", "ana"] }: Setting) {
  const root = temporaryFolder();
  fillFolder(root, {
    "backend.yaml": `name: shop\nauth: ${auth}\nresources: {tasks: {fields: {title: string}}}\n`,
    ...(env === undefined ? {} : { ".env": env }),
  });
  const before = treeOf(root);
  const host = { variable: (name: string) => variables[name], clock: () => NOW };
  const ran = await runCli(root, ["token", ...argv], { host });
  expect(treeOf(root)).toEqual(before);
  return ran;
}

/** The header and the claims of a printed token, if `key` has signed it. */
function opened(out: string, key = secret): unknown[] {
  expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const [head = "", claims = "", signature] = out.trim().split(".");
  expect(createHmac("sha256", key).update(`${head}.${claims}`).digest("base64url")).toBe(signature);
  return [head, claims].map((part): unknown => JSON.parse(Buffer.from(part, "base64url").toString()));
}

const good = { JWT_SECRET: secret };
const iat = Math.floor(NOW / 1_000);

describe("token", () => {
  it("prints a signed token for an hour, and nothing else", async () => {
    const { code, out, err } = await token({ variables: good });
    expect([code, err]).toEqual([0, ""]);
    expect(opened(out)).toEqual([
      { alg: "HS256", typ: "JWT" },
      { sub: "ana", iat, exp: iat + 3_600 },
    ]);
  });

  it("names the user and the roles in the spec's own claims, each role once", async () => {
    const auth = "{userClaim: __proto__, rolesClaim: groups, roles: [member, admin]}";
    const argv = ["--user", "ana", "--role", "admin", "--role", "member", "--role", "admin"];
    const { out } = await token({ auth, argv, variables: good });
    const [, claims] = opened(out);
    expect(Object.entries(claims ?? {})).toEqual([
      ["__proto__", "ana"],
      ["groups", ["admin", "member"]],
      ["iat", iat],
      ["exp", iat + 3_600],
    ]);
  });

  it.each([
    ["90s", 90],
    ["30m", 1_800],
    ["12h", 43_200],
    ["365d", 31_536_000],
  ])("is good for %s", async (time, seconds) => {
    const { out } = await token({ argv: ["--user", "ana", "--expires", time], variables: good });
    expect(opened(out)[1]).toMatchObject({ exp: iat + seconds });
  });

  it("takes what the app takes from .env, the environment before it, empty being unset", async () => {
    const env = `# mine\nJWT_SECRET="${secret}"\nJWT_ISSUER=file\nexport JWT_AUDIENCE='apps' # ours\n`;
    const { out } = await token({ env, variables: { JWT_SECRET: "", JWT_ISSUER: "shell" } });
    expect(opened(out)[1]).toMatchObject({ iss: "shell", aud: "apps" });
  });

  it("is printed for --quiet too, and as a part of the document for --json", async () => {
    expect((await token({ argv: ["--user", "ana", "--quiet"], variables: good })).out).toMatch(/^ey.*\n$/);
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": "name: shop\nresources: {tasks: {fields: {title: string}}}\n" });
    const host = { variable: () => secret, clock: () => NOW };
    const { document } = await runJson(root, ["token", "--user", "ana"], { host });
    expect(document).toMatchObject({ command: "token", ok: true, token: expect.stringMatching(/^ey/) });
  });

  it("takes the id of an account where the backend keeps accounts", async () => {
    const argv = ["--user", "0198c0de-0000-7000-8000-000000000001"];
    expect((await token({ auth: "{accounts: true}", argv, variables: good })).code).toBe(0);
  });
});

describe("token refuses", () => {
  it.each<[string, Setting, number, string]>([
    ["no secret", {}, 3, "BG3112: JWT_SECRET is not set"],
    ["a short one", { env: "JWT_SECRET=short\n" }, 3, "BG3112: JWT_SECRET has fewer than 32 bytes"],
    ["a placeholder", { env: `JWT_SECRET=change-me-${secret}\n` }, 3, "BG3112: JWT_SECRET is still"],
    ["no authentication", { auth: "{strategy: none}", variables: good }, 2, "BG3017: no token can be made"],
    ["published keys", { auth: "{algorithms: [RS256]}", variables: good }, 2, "BG3017: no token can be made"],
    ["production", { variables: { ...good, APP_ENV: "Production" } }, 2, "BG3017: no token can be made"],
    ["production in .env", { env: "APP_ENV=production\n", variables: good }, 2, "APP_ENV is production"],
    ["an unknown role", { argv: ["--user", "a", "--role", "amin"] }, 2, 'did you mean "admin"?'],
    ["any role where there is none", { auth: "{}", argv: ["--user", "a", "--role", "x"] }, 2, "declare it"],
    ["an empty id", { argv: ["--user", ""] }, 2, "--user is empty"],
    ["a long id", { argv: ["--user", "é".repeat(256)] }, 2, "--user has 256 characters"],
    ["NUL in an id", { argv: ["--user", "a\0b"] }, 2, "NUL"],
    ["half a character", { argv: ["--user", "a\ud800"] }, 2, "half a character"],
    ["a name for an account", { auth: "{accounts: true}" }, 2, "POST /auth/register"],
    ["no time", { argv: ["--user", "a", "--expires", "0h"] }, 2, '--expires cannot be "0h"'],
    ["a time of another kind", { argv: ["--user", "a", "--expires", "1 week"] }, 2, "--expires cannot be"],
    ["over a year", { argv: ["--user", "a", "--expires", "366d"] }, 2, "--expires cannot be"],
    ["nobody", { argv: [] }, 2, "BG3007: required option '--user <id>' not specified"],
  ])("%s", async (_, setting, exit, said) => {
    const { code, out, err } = await token(setting);
    expect([code, out]).toEqual([exit, ""]);
    expect(err).toContain(said);
    expect(err.match(/^error /gm)).toHaveLength(1);
    expect(err).not.toContain(secret);
  });

  it("all that is wrong with its options at once", async () => {
    const { err } = await token({ argv: ["--user", "", "--role", "x", "--role", "y", "--expires", "1"] });
    expect(err.match(/^error BG3007/gm)).toHaveLength(4);
  });

  it("a .env that cannot be read", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": "name: shop\nresources: {tasks: {fields: {title: string}}}\n" });
    mkdirSync(join(root, ".env"));
    const { code, err } = await runCli(root, ["token", "--user", "ana"]);
    expect([code, err]).toEqual([3, expect.stringContaining("BG3108: cannot read .env: it is a folder")]);
  });

  it("a folder without a spec, and a spec with problems", async () => {
    expect((await runCli(temporaryFolder(), ["token", "--user", "ana"])).err).toContain("BG3006");
    expect(await token({ auth: "{rols: []}" })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("BG1008"),
    });
  });
});
