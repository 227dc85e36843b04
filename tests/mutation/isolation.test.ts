import { checkIsolation } from "./isolation.js";

checkIsolation("examples/tasks.yaml", 4);
checkIsolation("examples/all-types.yaml", 2);
