import { checkIsolation, IS_SOAK } from "./isolation.js";

checkIsolation("examples/tasks.yaml", 2);
checkIsolation("tests/golden/specs/links.yaml", 3);

const ONLY_IN_SOAK = [
  "examples/accounts.yaml",
  "examples/all-types.yaml",
  "examples/shop.yaml",
  "tests/golden/specs/access.yaml",
  "tests/golden/specs/references.yaml",
];
for (const spec of IS_SOAK ? ONLY_IN_SOAK : []) checkIsolation(spec, 1);
