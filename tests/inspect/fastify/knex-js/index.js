const Fastify = require('fastify');
const knex = require('knex')({ client: 'pg' });

module.exports = async function build(opts = {}) {
  const app = Fastify(opts);
  app.decorate('knex', knex);
  return app;
};
