import { conformance } from "./conformance.js";
import { fastifyClaims } from "./targets/fastify-host.js";

conformance(fastifyClaims, "PostgreSQL");
