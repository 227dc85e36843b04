import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";
import { specOf } from "./saved-plans.js";

const LOCK = ".backend-gen/lock/tasks.json";
const PROJECT_LOCK = ".backend-gen/lock/project.json";

/** A project with an edit of its user's, whose spec asks for more. */
async function project(): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": specOf("tasks", "labels") });
  expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
  fillFolder(root, {
    "backend.yaml": specOf("tasks", "labels", "notes"),
    "app/tasks.py": "# mine\nname: string\n",
  });
  return root;
}

const change = (root: string, path: string, to: (text: string) => string) => {
  const text = readFileSync(join(root, path), "utf8");
  expect(to(text)).not.toBe(text);
  writeFileSync(join(root, path), to(text));
};
const marked = (text: string) =>
  `<<<<<<< HEAD\n${text}=======\n${text.replace("tasks", "task")}>>>>>>> branch\n`;

interface Slip {
  readonly name: string;
  readonly slip: (root: string) => void;
  readonly code: number;
  readonly says: RegExp;
}

const SLIPS: readonly Slip[] = [
  {
    name: "merge markers in the lock of a resource",
    slip: (root) => change(root, LOCK, marked),
    code: 2,
    says: /^error BG3002: \.backend-gen\/lock\/tasks\.json is damaged: /,
  },
  {
    name: "merge markers in the lock of the project",
    slip: (root) => change(root, PROJECT_LOCK, marked),
    code: 2,
    says: /^error BG3002: \.backend-gen\/lock\/project\.json is damaged: /,
  },
  {
    name: "a lock that is cut off",
    slip: (root) => change(root, LOCK, (text) => text.slice(0, -20)),
    code: 2,
    says: /^error BG3002: /,
  },
  {
    name: "a lock of a resource that is another document",
    slip: (root) => fillFolder(root, { [LOCK]: "[]" }),
    code: 2,
    says: /^error BG3002: /,
  },
  {
    name: "a lock whose fields somebody took out",
    slip: (root) => change(root, LOCK, (text) => text.replace('"fields"', '"feilds"')),
    code: 2,
    says: /^error BG3002: /,
  },
  {
    name: "a lock of the project without its settings",
    slip: (root) => change(root, PROJECT_LOCK, (text) => text.replace('"project"', '"projekt"')),
    code: 2,
    says: /^error BG3002: /,
  },
  {
    name: "a lock that is a folder",
    slip: (root) => {
      rmSync(join(root, LOCK));
      fillFolder(root, { [`${LOCK}/x`]: "" });
    },
    code: 2,
    says: /^error BG3002: \.backend-gen\/lock\/tasks\.json/,
  },
  {
    name: "a base that is missing, of a file that changes",
    slip: (root) => rmSync(join(root, ".backend-gen/base/app/main.py.txt")),
    code: 1,
    says: /^error BG3001: app\/main\.py conflicts .* in its place\n/,
  },
  {
    name: "a file that became a folder",
    slip: (root) => {
      rmSync(join(root, "app/main.py"));
      fillFolder(root, { "app/main.py/x": "" });
    },
    code: 3,
    says: /^error BG3103: app\/main\.py cannot be written: /,
  },
  {
    name: "a folder that became a file",
    slip: (root) => {
      rmSync(join(root, "app"), { recursive: true });
      fillFolder(root, { app: "mine" });
    },
    code: 3,
    says: /^error BG3103: app\S* cannot be written: /,
  },
  {
    name: "a checkout without the lock",
    slip: (root) => rmSync(join(root, ".backend-gen/lock"), { recursive: true }),
    code: 2,
    says: /^error BG3005: this folder is not empty/,
  },
  {
    name: "a checkout without .backend-gen",
    slip: (root) => rmSync(join(root, ".backend-gen"), { recursive: true }),
    code: 2,
    says: /^error BG3005: this folder is not empty/,
  },
  {
    name: "a checkout without the spec",
    slip: (root) => rmSync(join(root, "backend.yaml")),
    code: 2,
    says: /^error BG3009: this project has lost its backend\.yaml\n/,
  },
  {
    name: "a file that changes in another encoding",
    slip: (root) =>
      writeFileSync(join(root, "app/main.py"), Buffer.from("# caf\xe9\njwt neon: labels tasks\n", "latin1")),
    code: 1,
    says: /BG3001|BG3024/,
  },
];

describe("what is not as a run has left it", () => {
  it.each(SLIPS)("is said in one line, and nothing is lost: $name", async ({ slip, code, says }) => {
    const root = await project();
    slip(root);
    const before = treeOf(root);
    const ran = await runCli(root, ["generate", "--allow-destructive", "-q"]);
    expect([ran.code, ran.err]).toEqual([code, expect.stringMatching(says)]);
    expect(ran.err.match(/^error /gm)).toHaveLength(1);
    expect(ran.err.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
    expect(treeOf(root)).toEqual(before);
  });

  it("is nothing to a project that has moved, without git, or with line ends of another system", async () => {
    const [root, elsewhere] = [await project(), join(temporaryFolder(), "a b", "ü")];
    await runCli(root, ["generate", "--allow-destructive"]);
    cpSync(root, elsewhere, { recursive: true });
    expect((await runCli(elsewhere, ["generate", "--allow-destructive"])).out).toMatch(/^Nothing to do/);
    renameSync(elsewhere, `${elsewhere}2`);
    expect((await runCli(`${elsewhere}2`, ["generate", "--allow-destructive"])).out).toMatch(
      /^Nothing to do/,
    );
  });

  it("is made good where bases are missing of files that do not change", async () => {
    const root = await project();
    const base = ".backend-gen/base/app/labels.py.txt";
    const text = readFileSync(join(root, base), "utf8");
    rmSync(join(root, base));
    expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
    expect(readFileSync(join(root, base), "utf8")).toBe(text);
  });

  it("is taken for deleted where a checkout has left out files, and comes back when asked", async () => {
    const root = await project();
    const whole = await project();
    await runCli(whole, ["generate", "--allow-destructive"]);
    rmSync(join(root, "app/labels.py"));
    expect((await runCli(root, ["generate", "--allow-destructive"])).out).toContain(
      "kept     app/labels.py  you deleted it",
    );
    await runCli(root, ["generate", "--allow-destructive", "--restore"]);
    expect(readFileSync(join(root, "app/labels.py"), "utf8")).toBe(
      readFileSync(join(whole, "app/labels.py"), "utf8"),
    );
  });
});

describe("a file in another encoding", () => {
  const LATIN = Buffer.from("# caf\xe9\nname: string\n", "latin1");

  it("is neither merged nor replaced: its bytes would be lost", async () => {
    const root = await project();
    writeFileSync(join(root, "app/tasks.py"), LATIN);
    writeFileSync(
      join(root, "backend.yaml"),
      specOf("tasks", "labels").replace("name: string", "name: string\n      due: date?"),
    );
    const { code, err } = await runCli(root, ["generate", "--allow-destructive", "-q"]);
    expect([code, err]).toEqual([2, expect.stringMatching(/^error BG3024: app\/tasks\.py is not UTF-8/)]);
    expect(readFileSync(join(root, "app/tasks.py")).equals(LATIN)).toBe(true);
  });

  it("is not overwritten: its backup would have lost bytes", async () => {
    const root = await project();
    writeFileSync(join(root, "app/notes.py"), LATIN);
    const before = treeOf(root);
    const { code, err } = await runCli(root, ["generate", "--allow-destructive", "-q", "--overwrite"]);
    expect([code, err]).toEqual([2, expect.stringContaining("BG3024: app/notes.py is not UTF-8")]);
    expect([treeOf(root), readFileSync(join(root, "app/notes.py")).equals(LATIN)]).toEqual([before, true]);
  });

  it("stays as it is where nothing new is asked of it", async () => {
    const root = await project();
    writeFileSync(join(root, "app/tasks.py"), LATIN);
    expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
    expect(readFileSync(join(root, "app/tasks.py")).equals(LATIN)).toBe(true);
  });
});
