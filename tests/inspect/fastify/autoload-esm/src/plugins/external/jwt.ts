import fastifyJwt from "@fastify/jwt";
import fp from "fastify-plugin";

export default fp(async (fastify) => {
  fastify.register(fastifyJwt, { secret: process.env.JWT_SECRET ?? "", decoratorName: "caller" });
});
