import Fastify from "fastify";

const app = Fastify({;
app.register(routes);
