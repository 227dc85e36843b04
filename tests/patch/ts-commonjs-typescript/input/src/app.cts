import Fastify = require("fastify");
import routes = require("./routes.cjs");

const app = Fastify();
app.register(routes);

export = app;
