import { faults } from "./faults.js";
import { fastify } from "./targets/fastify.js";

faults(fastify);
