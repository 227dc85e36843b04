import { checkSpec } from "./of-spec.js";

checkSpec("tests/conformance/specs/tasks.yaml", { cases: 1, phases: "all but coverage" });
