import { checkIsolation } from "./isolation.js";

checkIsolation("examples/tasks.yaml", 2);
checkIsolation("tests/golden/specs/links.yaml", 3);
