import { cp, readFile, symlink } from "node:fs/promises";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { LOWEST_VERSIONS } from "../../../src/targets/fastify/host/host-packages.js";
import { type AppServer, startServer } from "../../support/app-server.mjs";
import { type Workspace, emptyWorkspace } from "../../support/generated-project.js";
import { linkNodeModules, nodePackages } from "../../support/node-env.mjs";
import { type TestDatabase, createDatabase } from "../../support/postgres.js";
import { ROOT } from "../../support/repository.mjs";
import { IS_SOAK } from "../../support/runs.js";
import { describeWith } from "../../support/requirements.js";
import { runCommand } from "../../support/run-command.mjs";
import { signedToken } from "../../support/signed-token.mjs";
import { newSigningKey } from "../../support/signing-key.js";
import { startKeyServer } from "../../support/key-server.js";
import { SECRET, hostEnvironment } from "./host-environment.js";

/** Of an identity provider that a project without an own authentication has. */
const PROVIDER = newSigningKey("ES256");

/** A project that somebody else wrote, and what is asked of it. */
interface Host {
  readonly name: string;
  readonly checks: readonly (readonly string[])[];
  readonly migrate: readonly (readonly string[])[];
  readonly start: readonly string[];
  /** A route of its own, and what it answers. */
  readonly old: { readonly path: string; readonly body: unknown };
  readonly list: string;
  readonly item: object;
  /** What of it is sent back, and whether in an envelope; all of it in one unless told. */
  readonly shown?: object;
  readonly isBare?: true;
  readonly token: () => string;
  /** Its tests are for another runner, and ours do not come along. */
  readonly hasNoTests?: true;
  /** With the oldest versions that ours is for. */
  readonly isOldest?: true;
}

const TYPE_PROVIDER: Host = {
  name: "type-provider",
  checks: [["tsc"]],
  migrate: [
    ["drizzle-kit", "generate"],
    ["drizzle-kit", "migrate"],
  ],
  // From 22.18 on Node takes types off itself.
  start: [Number(process.versions.node.split(".")[0]) > 22 ? "node" : "tsx", "src/http/server.ts"],
  old: { path: "/health", body: { status: "ok" } },
  list: "/api/v1/hikes",
  item: { walkedOn: "2026-05-01", minutes: 90 },
  isBare: true,
  token: () => PROVIDER.token("ana"),
};

const HOSTS: readonly Host[] = [
  {
    name: "drizzle",
    checks: [["tsc"], ["eslint", "."]],
    migrate: [
      ["drizzle-kit", "generate"],
      ["drizzle-kit", "migrate"],
    ],
    start: ["tsx", "src/server.ts"],
    old: { path: "/ping", body: { pong: true } },
    list: "/api/v1/lists",
    item: { name: "to read" },
    token: () => signedToken("unused", { id: 7, name: "ana" }, SECRET),
  },
  {
    name: "commonjs",
    checks: [],
    migrate: [["node", "src/resources/migrate.mjs"]],
    start: ["node", "src/server.js"],
    old: { path: "/health", body: { fine: true } },
    list: "/api/v1/groups",
    item: { name: "cellar" },
    token: () => signedToken("ana", {}, SECRET),
  },
  {
    name: "autoload",
    checks: [["tsc", "--noEmit"]],
    migrate: [["tsx", "src/resources/migrate.ts"]],
    start: ["tsx", "src/server.ts"],
    old: { path: "/hello", body: { hello: "world" } },
    list: "/v2/friends",
    item: { firstName: "Bo" },
    token: () => "session-ana",
  },
  TYPE_PROVIDER,
  { ...TYPE_PROVIDER, isOldest: true },
  {
    name: "esm-js",
    checks: [["node", "--test"]],
    migrate: [["node", "src/resources/migrate.js"]],
    start: ["node", "src/server.js"],
    old: { path: "/", body: { vault: "closed" } },
    list: "/api/v1/secrets",
    item: { title: "safe", pin: "12345" },
    shown: { title: "safe" },
    token: () => signedToken("ana", { role: "auditor" }, SECRET),
    hasNoTests: true,
  },
];

const PackageJson = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** Gives a project its packages; of those that ours is particular about, the oldest. */
async function linkOldest(folder: string): Promise<string> {
  const text = await readFile(join(folder, "package.json"), "utf8");
  const { dependencies, devDependencies } = PackageJson.parse(JSON.parse(text));
  const wanted = { ...dependencies, ...devDependencies };
  const oldest = [...LOWEST_VERSIONS].filter(([name]) => name in wanted);
  expect(oldest).not.toEqual([]);
  const packages = await nodePackages({ ...wanted, ...Object.fromEntries(oldest) });
  const modules = join(folder, "node_modules");
  await symlink(join(packages, "node_modules"), modules, "junction");
  return join(modules, ".bin");
}

async function bodyOf(response: Response): Promise<unknown> {
  return response.json();
}

for (const host of IS_SOAK ? HOSTS : HOSTS.filter(({ name }) => name === "drizzle"))
  describeWith(["npm packages", "PostgreSQL"], titleOf(host), () => {
    let workspace: Workspace;
    let database: TestDatabase;
    let path: string;

    const run = async ([command = "", ...args]: readonly string[], added: NodeJS.ProcessEnv = {}) => {
      const env = hostEnvironment({ PATH: path, ...added });
      const { code, stdout, stderr } = await runCommand(command, args, { cwd: workspace.folder, env });
      expect(code, `${command} ${args.join(" ")}\n${stdout}${stderr}`).toBe(0);
    };

    beforeAll(async () => {
      workspace = await emptyWorkspace();
      await cp(join(ROOT, "tests", "hosts", "fastify", host.name), workspace.folder, { recursive: true });
      const { code, stdout, stderr } = await workspace.tool("generate");
      expect(code, stdout + stderr).toBe(0);
      const link = host.isOldest ? linkOldest : linkNodeModules;
      path = `${await link(workspace.folder)}${delimiter}${process.env["PATH"] ?? ""}`;
      database = await createDatabase();
    });
    afterAll(async () => {
      await workspace.remove();
      await database.drop();
    });

    it("changes nothing the second time", async () => {
      const before = await readFile(join(workspace.folder, "package.json"), "utf8");
      const { code, stdout } = await workspace.tool("generate");
      expect(code, stdout).toBe(0);
      expect(stdout.toLowerCase()).toContain("nothing to do");
      expect(await readFile(join(workspace.folder, "package.json"), "utf8")).toBe(before);
    });

    it("passes the project's own checks", async () => {
      for (const command of host.checks) await run(command);
      expect(existsSync(join(workspace.folder, "src", "resources"))).toBe(true);
    });

    it.skipIf(host.hasNoTests)("passes all tests, old and new, on PGlite and on PostgreSQL", async () => {
      await run(["vitest", "run"]);
      await run(["vitest", "run"], { TEST_DATABASE_URL: database.url });
    });

    it("answers as before, and with the resources as everywhere", async () => {
      for (const command of host.migrate) await run(command, { DATABASE_URL: database.url });
      const [command = "", ...args] = host.start;
      const keys = await startKeyServer([PROVIDER]);
      const server: AppServer = await startServer({
        command,
        args,
        cwd: workspace.folder,
        env: hostEnvironment({ PATH: path, DATABASE_URL: database.url, JWKS_URL: keys.url }),
        live: host.old.path,
      });
      try {
        await ask(server.url, host);
      } finally {
        await server.stop();
        keys.stop();
      }
    });
  });

function titleOf({ name, isOldest }: Host): string {
  return `resources in the Fastify project ${name}${isOldest ? ", of the oldest versions" : ""}`;
}

async function ask(url: string, host: Host): Promise<void> {
  const { old, list, item, token, shown = item } = host;
  expect(await bodyOf(await fetch(url + old.path))).toEqual(old.body);
  // What is not ours is answered by whoever answered it before.
  expect(await bodyOf(await fetch(`${url}/nowhere`))).toMatchObject({ error: "Not Found" });

  const authorization = `Bearer ${token()}`;
  const send = (body: string) =>
    fetch(url + list, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body,
    });
  const post = (body: object) => send(JSON.stringify(body));
  expect((await fetch(url + list)).status).toBe(401);
  // Fastify up to 5.12.0 lets what a parser throws end the process.
  expect((await send("{")).status).toBe(400);
  const created = await post(item);
  expect(created.status).toBe(201);
  expect(await bodyOf(created)).toMatchObject(host.isBare ? shown : { data: shown });
  const refused = await post({ ...item, colour: "red" });
  expect(refused.status).toBe(422);
  expect(await bodyOf(refused)).toMatchObject({ errors: [{ field: "colour", code: "unknown_field" }] });
  const location = created.headers.get("location") ?? "";
  const found = await fetch(url + location, {
    headers: { authorization, "x-request-id": "a.b-C_1" },
  });
  expect(found.status).toBe(200);
  expect(found.headers.get("x-request-id")).toBe("a.b-C_1");
  expect(found.headers.get("etag")).toMatch(/^".+"$/);
  const other = await fetch(url + list, { method: "DELETE" });
  expect(other.status).toBe(405);
  expect(other.headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
}
