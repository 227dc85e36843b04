const Fastify = require("fastify");

exports.build = function (options) {
  const app = Fastify(options);
  return app;
};
