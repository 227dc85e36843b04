import { checkIsolation } from "./isolation.js";

checkIsolation("examples/tasks.yaml");
