import Fastify = require("fastify");
import routes = require("./routes.cjs");
import { apiRoutes } from "./resources/api.cjs";

const app = Fastify();
app.register(routes);
app.register(apiRoutes, { prefix: "/api/v1" });

export = app;
