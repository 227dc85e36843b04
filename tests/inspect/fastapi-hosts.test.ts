import { cpSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { runCli } from "../cli/run-cli.js";
import { temporaryFolder } from "../host/temporary-folder.js";
import { ROOT } from "../support/repository.mjs";

const HOSTS = join(ROOT, "tests", "hosts", "fastapi");
/** Its user is a dictionary: which entry names them has to be said. */
const SAID_BY_HAND = new Set(["claims"]);
const written = readdirSync(HOSTS).filter(
  (name) => !SAID_BY_HAND.has(name) && readdirSync(join(HOSTS, name)).includes("backend.yaml"),
);
const Spec = z.object({ host: z.record(z.string(), z.string()) });

const hostIn = (folder: string) => Spec.parse(parse(readFileSync(join(folder, "backend.yaml"), "utf8"))).host;

describe.each(written)("the project %s", (name) => {
  it("gets the host: that its spec has from a resource that is added to it, nothing asked", async () => {
    const root = join(temporaryFolder(), name);
    mkdirSync(root);
    cpSync(join(HOSTS, name), root, {
      recursive: true,
      filter: (path) => !path.endsWith("backend.yaml"),
    });
    const { code, err } = await runCli(root, ["resource", "things", "name:string", "--yes"], {
      engine: createRealEngine(),
    });
    expect(code, err).toBe(0);
    expect(hostIn(root)).toEqual(hostIn(join(HOSTS, name)));
  });
});
