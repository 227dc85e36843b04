import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recoverProject } from "../../src/host/recover.js";
import { buildSource } from "./built-source.js";
import { create, planOf, remove, update } from "./sample-plan.js";
import { fillFolder, temporaryFolder, treeOf } from "./temporary-folder.js";
import { testHost } from "./test-host.js";
import { some } from "../support/runs.js";

let built: Awaited<ReturnType<typeof buildSource>>;
beforeAll(async () => {
  built = await buildSource();
});
afterAll(() => {
  built.remove();
});

const numbers = Array.from({ length: 120 }, (_, number) => number);
const pathOf = (number: number) => `app/folder${number % 30}/file${number}.py`;
const long = "x".repeat(3000);

const before = Object.fromEntries(
  numbers.filter((n) => n % 3 !== 0).map((n) => [pathOf(n), `old ${n} ${long}`]),
);
const plan = planOf(
  numbers.map((n) => {
    if (n % 3 === 0) return create(pathOf(n), `new ${n} ${long}`);
    return n % 3 === 1
      ? update(pathOf(n), `old ${n} ${long}`, `new ${n} ${long}`)
      : remove(pathOf(n), `old ${n} ${long}`);
  }),
  [{ path: ".backend-gen/lock/project.json", before: null, text: "lock" }],
);
const after = {
  ...Object.fromEntries(numbers.filter((n) => n % 3 !== 2).map((n) => [pathOf(n), `new ${n} ${long}`])),
  ".backend-gen/lock/project.json": "lock",
};

/** Applies the plan in a process of its own, kills it after so many milliseconds, and says whether that was in time. */
async function applyAndKill(root: string, script: string, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [script, root], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  const [code, signal] = await once(child, "exit");
  clearTimeout(timer);
  expect(code === 0 || signal === "SIGKILL").toBe(true);
  return signal === "SIGKILL";
}

function writeScript(): string {
  const script = join(temporaryFolder(), "apply.mjs");
  const from = (path: string) => JSON.stringify(pathToFileURL(join(built.folder, "dist", path)).href);
  writeFileSync(
    script,
    `import { writeSync } from "node:fs";
import { applyPlan } from ${from("host/apply.js")};
import { createRealHost } from ${from("host/real-host.js")};
const host = createRealHost();
const plan = ${JSON.stringify(plan)};
writeSync(1, "ready");
const failure = applyPlan(host, process.argv[2], plan);
if (failure !== null) throw new Error(failure.message);`,
  );
  return script;
}

it("a run killed at any moment is completed or undone by the next one", { timeout: 60_000 }, async () => {
  const script = writeScript();
  let killed = 0;
  const moments = some([1, 4, 8, 2, 6, 12]);
  for (const milliseconds of moments) {
    const root = temporaryFolder();
    fillFolder(root, before);
    killed += (await applyAndKill(root, script, milliseconds)) ? 1 : 0;
    const recovered = recoverProject(testHost(root), root);
    expect(["BG3107", undefined]).toContain(recovered?.code);
    const tree = shortTree(root);
    const isDone = tree[".backend-gen/lock/project.json"] !== undefined;
    expect(tree).toEqual(shortened(isDone ? after : before));
  }
  expect(killed).toBeGreaterThan(moments.length / 5);
});

/** The tree without what a killed run leaves of its lock; it goes with the next apply. */
function shortTree(root: string): Record<string, string> {
  const entries = Object.entries(treeOf(root)).filter(
    ([path]) => !/^\.backend-gen(\/run\.lock.*)?$/.test(path),
  );
  return shortened(Object.fromEntries(entries));
}

/** Texts by their first words and their length, so that a difference can be read. */
function shortened(tree: Readonly<Record<string, string | null>>): Record<string, string> {
  const short = (text: string | null) =>
    text === null ? "a folder" : `${text.slice(0, 8)} (${text.length})`;
  return Object.fromEntries(Object.entries(tree).map(([path, text]) => [path, short(text)]));
}
