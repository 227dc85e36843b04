const Fastify = require("fastify");
const { apiRoutes } = require("./resources/api.cjs");

exports.build = function (options) {
  const app = Fastify(options);
  app.register(apiRoutes, { prefix: "/api/v1" });
  return app;
};
