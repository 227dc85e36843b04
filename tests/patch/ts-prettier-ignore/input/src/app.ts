import Fastify from "fastify";
// prettier-ignore
import { routes }   from "./routes.js";
// prettier-ignore
const    app = Fastify();
// prettier-ignore
app.register( routes );
// prettier-ignore
app.get("/",   async () => "ok");
