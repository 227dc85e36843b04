import Fastify from "fastify";

export function build() { const app = Fastify(); return app; }
