import Fastify from "fastify";
export const app = Fastify();
app.get("/", async () => "ok"); app.register(async (it) => { it.get("/a", async () => "a"); }); // last