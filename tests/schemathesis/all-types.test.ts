import { checkSpec } from "./of-spec.js";

checkSpec("examples/all-types.yaml", { cases: 2, phases: "all but coverage" });
