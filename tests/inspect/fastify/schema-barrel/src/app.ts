import Fastify from "fastify";
import "./db.js";

const PREFIX = "/api/v2";

export const app = Fastify();
app.addHook("onRequest", app.authenticate);
app.register(import("./things.js"), { prefix: PREFIX });
