"use strict";

require("dotenv").config();
const { fastify } = require("fastify");
const routes = require("./routes");
const { apiRoutes } = require("./src/resources/api");

const app = fastify();

app.register(routes);
app.register(apiRoutes, { prefix: "/api/v1" });

if (require.main === module) {
  app.listen({ port: 3000 });
}

module.exports = app;
