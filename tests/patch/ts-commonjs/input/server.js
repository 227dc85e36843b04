"use strict";

require("dotenv").config();
const { fastify } = require("fastify");
const routes = require("./routes");

const app = fastify();

app.register(routes);

if (require.main === module) {
  app.listen({ port: 3000 });
}

module.exports = app;
