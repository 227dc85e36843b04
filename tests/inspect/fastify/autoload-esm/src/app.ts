import fastifyAutoload from "@fastify/autoload";
import type { FastifyInstance, FastifyPluginOptions } from "fastify";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const __filename = fileURLToPath(import.meta.url);
const here = dirname(__filename);

export default async function serviceApp(fastify: FastifyInstance, opts: FastifyPluginOptions) {
  await fastify.register(fastifyAutoload, {
    dir: join(here, "plugins/external"),
    options: {},
  });
  fastify.register(fastifyAutoload, { dir: `${here}/plugins/app`, options: { ...opts } });
  fastify.register(fastifyAutoload, {
    dir: fileURLToPath(new URL("./routes", import.meta.url)),
    autoHooks: true,
    cascadeHooks: true,
    options: { prefix: "/api" },
  });
}
