import Fastify from "fastify";

const isDev = process.env.NODE_ENV === "development";
let app = isDev ? Fastify({ logger: { level: "debug" } }) : Fastify();
app = app.addHook("onRequest", async () => {});

if (isDev) {
  app.register(import("@fastify/swagger-ui"));
}

if (process.argv[1] === import.meta.filename) {
  app.listen({ port: 3000 });
}

export { app };
