import { checkSpec } from "./of-spec.js";

checkSpec("tests/golden/specs/all-types.yaml", { cases: 2, phases: "all but coverage" });
