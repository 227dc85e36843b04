import { conformance } from "./conformance.js";
import { fastapiBare } from "./targets/fastapi-host.js";

conformance(fastapiBare, "PostgreSQL");
