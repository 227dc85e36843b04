import { conformance } from "./conformance.js";
import { fastify } from "./targets/fastify.js";

conformance(fastify, "embedded");
