import { checkIsolation } from "./isolation.js";

checkIsolation("examples/tasks.yaml");
checkIsolation("tests/golden/specs/links.yaml");
