import { hostConformance } from "../conformance.js";
import { fastifyClaims } from "../targets/fastify-host.js";

hostConformance(fastifyClaims);
