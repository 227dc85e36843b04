import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { temporaryFolder } from "../host/temporary-folder.js";
import { ROOT } from "../support/repository.mjs";
import { runCli } from "./run-cli.js";

const HOSTS = join(ROOT, "tests", "hosts", "fastify");
const names = readdirSync(HOSTS).filter((name) => existsSync(join(HOSTS, name, "backend.yaml")));
/** What no syntax says: a person does. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  autoload: ["authenticate=src/lib/verify.ts:verifySession", "user=request.session", "userId=account.key"],
};

// What they keep of their projects is installed and started by the end-to-end tests.
it.each(names)("the project %s is understood as its spec says, by its first resource", async (name) => {
  const root = temporaryFolder();
  cpSync(join(HOSTS, name), root, { recursive: true });
  rmSync(join(root, "backend.yaml"));
  const said = (SAID[name] ?? []).flatMap((answer) => ["--host", answer]);
  const typed = ["resource", "probes", "name:string", "--yes", ...said];
  const { code, err } = await runCli(root, typed, { engine: createRealEngine() });
  expect(code, err).toBe(0);
  expect(hostOf(root)).toEqual(hostOf(join(HOSTS, name)));
});

function hostOf(folder: string): unknown {
  const spec: unknown = parse(readFileSync(join(folder, "backend.yaml"), "utf8"));
  return typeof spec === "object" && spec !== null && "host" in spec ? spec.host : null;
}
