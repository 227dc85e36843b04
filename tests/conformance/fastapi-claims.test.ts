import { conformance } from "./conformance.js";
import { fastapiClaims } from "./targets/fastapi-host.js";

conformance(fastapiClaims, "PostgreSQL");
