import { faults } from "./faults.js";
import { fastapi } from "./targets/fastapi.js";

faults(fastapi);
