import Fastify from "fastify";
// prettier-ignore
import { routes }   from "./routes.js";
import { apiRoutes } from "./resources/api.js";
// prettier-ignore
const    app = Fastify();
// prettier-ignore
app.register( routes );
app.register(apiRoutes, { prefix: "/api/v1" });
// prettier-ignore
app.get("/",   async () => "ok");
