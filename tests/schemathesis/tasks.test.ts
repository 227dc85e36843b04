import { checkSpec } from "./of-spec.js";

checkSpec("examples/tasks.yaml", { cases: 5, phases: "all" });
