import { drizzle } from "drizzle-orm/node-postgres";
import fp from "fastify-plugin";

export default fp(async (fastify) => {
  fastify.decorate("drizzle", drizzle(process.env.DATABASE_URL!));
});
