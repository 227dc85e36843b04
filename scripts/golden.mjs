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

await bootstrap();
const specs = await goldenSpecs();
for (const target of TARGETS) {
  await rm(join(ROOT, "tests", "golden", target), { recursive: true, force: true });
  for (const spec of specs) {
    await withGenerated(target, spec, (files) => writeTree(goldenFolder(target, spec), files));
    console.log(`tests/golden/${target}/${spec.name}`);
  }
}
