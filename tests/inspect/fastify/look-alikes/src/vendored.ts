import { Fastify } from "./own-framework.js";

export const vendored = Fastify();
