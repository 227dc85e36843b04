import { checkIsolation } from "./isolation.js";

checkIsolation("examples/tasks.yaml", 4);
checkIsolation("tests/golden/specs/all-types.yaml", 2);
