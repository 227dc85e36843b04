/**
 * Acme orders.
 * Licensed under the MIT licence.
 */
/* eslint-disable no-console */

import Fastify from "fastify";
import { apiRoutes } from "./resources/api.js";

const app = Fastify();
app.register(apiRoutes, { prefix: "/api/v1" });

export default app;
