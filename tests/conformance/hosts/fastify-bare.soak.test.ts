import { hostConformance } from "../conformance.js";
import { fastifyBare } from "../targets/fastify-host.js";

hostConformance(fastifyBare);
