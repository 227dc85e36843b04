import { checkSpec } from "./of-spec.js";

checkSpec("tests/golden/specs/other-choices.yaml", { cases: 2, phases: "all but coverage" });
