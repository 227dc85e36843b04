import Fastify from "fastify";

export const build = async () => Fastify({ logger: false });
