import { conformance } from "./conformance.js";
import { fastifyBare } from "./targets/fastify-host.js";

conformance(fastifyBare, "PostgreSQL");
