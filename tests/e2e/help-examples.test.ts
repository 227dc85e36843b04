import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ownCommands, ownProgram } from "../cli/own-program.js";
import { ROOT } from "../support/repository.mjs";
import { runCommand, runOrThrow } from "../support/run-command.mjs";
import { JWT_SECRET } from "../support/signed-token.mjs";

const SPEC = `name: shop
auth: { roles: [admin] }
resources:
  tasks:
    fields:
      title: string(1..200)
      notes: text?
      due_date: date?
  labels: { fields: { name: string } }
`;

/** What the examples of a command need: nothing, a spec, a project that was generated, or one of somebody else's. */
const WORLDS: Readonly<Record<string, "empty" | "spec" | "project" | "foreign">> = {
  "": "empty",
  resource: "empty",
  init: "empty",
  apply: "spec",
  generate: "spec",
  validate: "spec",
  inspect: "foreign",
  explain: "empty",
  schema: "empty",
  completion: "empty",
};

/** Examples that need another world than the rest of their command's. */
const OWN_WORLDS: Readonly<Record<string, "project" | "foreign" | "below">> = {
  "backend-gen -C apps/api inspect": "below",
  "backend-gen -C my-backend generate --json": "below",
  "backend-gen resource tasks estimate:decimal:6.2:optional": "project",
  "backend-gen resource tasks title:string --host session=app/db.py:get_session": "foreign",
  "backend-gen check": "project",
};

const examples = [ownProgram(), ...ownCommands()].flatMap(({ words, help }) =>
  (help?.examples ?? []).map((example) => {
    const line = typeof example === "string" ? example : example[0];
    return [line, OWN_WORLDS[line] ?? WORLDS[words.join(" ")] ?? "project"] as const;
  }),
);

let folder: string;

async function sh(cwd: string, line: string) {
  const path = `${dirname(inject("tool"))}:${process.env["PATH"] ?? ""}`;
  const env = { ...process.env, PATH: path, HOME: join(folder, "home"), JWT_SECRET, NO_COLOR: "1" };
  return runCommand("bash", ["-c", `set -o pipefail; ${line}`], { cwd, env });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "backend-gen-examples-"));
  await mkdir(join(folder, "home/.config/fish/completions"), { recursive: true });
  for (const place of ["empty", "spec", "project", "below/my-backend", "below/apps"])
    await mkdir(join(folder, place), { recursive: true });
  for (const place of ["spec", "below/my-backend", "project"])
    await writeFile(join(folder, place, "backend.yaml"), SPEC);
  const git = "git -c user.name=a -c user.email=a@example.com";
  const history = `git init -q -b main && git add -A && ${git} commit -qm one && git tag v1.4.0 && git branch other-branch && git update-ref refs/remotes/origin/main HEAD`;
  const made = await sh(join(folder, "project"), `backend-gen generate -q && ${history}`);
  expect(made.code, made.stderr).toBe(0);
  for (const place of ["foreign", "below/apps/api"])
    await cp(join(ROOT, "tests/hosts/fastapi/module-app"), join(folder, place), { recursive: true });
  // It is that of a run that was made there.
  await rm(join(folder, "foreign/backend.yaml"));
  await runOrThrow("cp", ["-R", "project", "released"], { cwd: folder });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the examples of the help work as they stand", () => {
  it.each([...new Map(examples)])("%s", async (line, world) => {
    const place = join(folder, "place");
    await runOrThrow("cp", ["-R", world, "place"], { cwd: folder });
    try {
      const { code, stdout, stderr } = await sh(place, line);
      expect(code, stdout + stderr).toBe(0);
    } finally {
      await rm(place, { recursive: true });
    }
  });
});
