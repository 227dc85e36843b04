import { join } from "node:path";
import autoload from "@fastify/autoload";
import fastify from "fastify";

export function buildApp() {
    const app = fastify({ logger: false });
    app.register(autoload, { dir: join(__dirname, "plugins") });
    app.register(autoload, { dir: join(__dirname, "routes") });
    return app;
}
