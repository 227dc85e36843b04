import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownManPage } from "../../src/cli/help/own-man-page.js";
import { main } from "../../src/cli/main.js";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";
import { testHost } from "../host/test-host.js";

const BASH =
  'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _backend_gen; printf "%s\\n" "${COMPREPLY[@]}"';
const ZSH = join(import.meta.dirname, "zsh-completions.zsh");

/** How each shell is asked what it offers behind a line. */
const SHELLS = [
  [
    "bash",
    (script: string, line: string) => ["bash", "--norc", "-c", BASH, "bash", script, ...line.split(" ")],
  ],
  ["zsh", (script: string, line: string) => ["zsh", "-f", ZSH, script, line]],
  [
    "fish",
    (script: string, line: string) => [
      "fish",
      "--no-config",
      "-c",
      `source ${script}; complete -C "${line}"`,
    ],
  ],
] as const;

/** What is typed, and all that is offered. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["backend-gen gen", ["generate"]],
  ["backend-gen --dry-run -C . val", ["validate"]],
  ["backend-gen check --format ", ["github", "sarif", "text"]],
  ["backend-gen compat --format ", ["github", "markdown", "text"]],
  ["backend-gen generate --on-", ["--on-conflict"]],
  ["backend-gen migrate ", ["merge"]],
  ["backend-gen migrate merge --di", ["--diff"]],
  ["backend-gen remove ", ["labels", "tasks"]],
  ["backend-gen rename ta", ["tasks"]],
  ["backend-gen remove --fill x=1 l", ["labels"]],
  ["backend-gen apply pl", ["plan.json"]],
  ["backend-gen completion ", ["bash", "fish", "zsh"]],
  ["backend-gen help mi", ["migrate"]],
  ["backend-gen explain BG1003", ["BG1003"]],
];

describe.each(SHELLS)("%s", (shell, commandFor) => {
  const isMissing = spawnSync(shell, ["--version"]).error !== undefined;

  it.skipIf(isMissing).each(CASES)(`offers behind "%s" (skipped without ${shell})`, async (line, offered) => {
    const cwd = temporaryFolder();
    const lock = ["project", "tasks", "labels"].map((name) => `.backend-gen/lock/${name}.json`);
    for (const path of [...lock, "plan.json"]) fillFolder(cwd, { [path]: "{}" });
    const script = join(temporaryFolder(), "script");
    const host = testHost(cwd);
    await main(["completion", shell], host);
    writeFileSync(script, host.printed.out);
    const [program = "", ...args] = commandFor(script, line);
    const { stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8", timeout: 30_000 });
    const found = stdout.split("\n").flatMap((entry) => entry.split("\t", 1).filter((word) => word !== ""));
    expect([[...new Set(found)].sort(), stderr]).toEqual([offered, ""]);
  });
});

describe("the man page", () => {
  const isMissing = spawnSync("mandoc", ["-V"]).error !== undefined;

  // The same version has the same page, whatever the day: it has no date.
  it.skipIf(isMissing)("is one of which mandoc only misses the date (skipped without mandoc)", () => {
    const { status, stdout } = spawnSync("mandoc", ["-T", "lint", "-W", "warning"], {
      input: ownManPage(),
      encoding: "utf8",
    });
    const warnings = stdout.split("\n").filter((line) => line !== "" && !line.includes("missing date"));
    expect([warnings, status]).toEqual([[], 2]);
  });

  const hasMan = spawnSync("man", ["--version"]).status === 0;

  it.skipIf(!hasMan)("is formatted by man without a warning (skipped without man)", () => {
    const page = join(temporaryFolder(), "backend-gen.1");
    writeFileSync(page, ownManPage());
    const env = { ...process.env, MANROFFSEQ: "", MANWIDTH: "80", LC_ALL: "C.UTF-8" };
    const { status, stdout, stderr } = spawnSync("man", ["--warnings", "-l", page], {
      env,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("backend-gen generate --dry-run --diff");
  });
});
