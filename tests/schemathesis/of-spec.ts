import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { TARGETS } from "../support/golden-project.mjs";
import { ROOT } from "../support/repository.mjs";
import { type Effort, SOAK, checkWithSchemathesis } from "./check-with-schemathesis.js";

/** Checks what a spec of this repository gives. Every spec has its own file, so that they run side by side. */
export function checkSpec(path: string, effort: Effort): void {
  for (const target of SOAK === 0 ? (effort.targets ?? TARGETS) : TARGETS)
    checkWithSchemathesis({ target, name: path }, () => readFile(join(ROOT, path), "utf8"), effort);
}
