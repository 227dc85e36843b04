import Fastify from "fastify";

const app = Fastify();
app.get("/", () => "test");
