import { rm } from "node:fs/promises";
import { join } from "node:path";
import { bootstrap } from "./bootstrap.mjs";
import {
  TARGETS,
  goldenFolder,
  goldenSpecs,
  withGenerated,
  writeTree,
} from "../tests/support/golden-project.mjs";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";
import { writeTerminalPicture } from "./terminal-picture.mjs";
import { VITEST } from "./steps.mjs";

await bootstrap();
const specs = await goldenSpecs();
for (const target of TARGETS) {
  await rm(join(ROOT, "tests", "golden", target), { recursive: true, force: true });
  for (const spec of specs) {
    await withGenerated(target, spec, (files) => writeTree(goldenFolder(target, spec), files));
    console.log(`tests/golden/${target}/${spec.name}`);
  }
}

// The document of all diagnostics is made of the code, and shows what examples come to: a test knows how.
const guide = ["tests/diagnostics/guide.slow.test.ts", "--testNamePattern=docs/diagnostics.md"];
await runOrThrow(process.execPath, [VITEST, "run", "--project", "slow", ...guide, "--update"], { cwd: ROOT });
console.log("docs/diagnostics.md");
const reference = ["tests/spec/spec-reference.test.ts", "--update"];
await runOrThrow(process.execPath, [VITEST, "run", "--project", "unit", ...reference], { cwd: ROOT });
console.log("docs/spec-reference.md");
await writeTerminalPicture();
console.log("docs/terminal.svg");
