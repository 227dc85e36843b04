import type { FastifyPluginAsync } from "fastify";

/** Usage: `const app = fastify()`, then `app.register(plugin, { prefix: "/api" })`. */
export const plugin: FastifyPluginAsync<{ fastify: () => void }> = async (fastify, { fastify: other }) => {
  other();
  fastify.get("/", async () => "import Fastify from 'fastify'");
};
