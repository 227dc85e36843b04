/**
 * Acme orders.
 * Licensed under the MIT licence.
 */
/* eslint-disable no-console */

import Fastify from "fastify";

const app = Fastify();

export default app;
