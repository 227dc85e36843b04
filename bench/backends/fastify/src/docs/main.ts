/** What one writes who follows the documentation of Fastify, its plugins and Drizzle, with the features of ours. */

import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import jwt from "@fastify/jwt";
import swagger from "@fastify/swagger";
import { drizzle } from "drizzle-orm/node-postgres";
import { fastify } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import pg from "pg";
import { taskRoutes } from "./routes.js";

declare module "@fastify/jwt" {
  interface FastifyJWT {
    user: { sub: string };
  }
}

const db = drizzle(new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 }));
const app = fastify({ logger: true });
app.setValidatorCompiler(validatorCompiler);
app.setSerializerCompiler(serializerCompiler);
await app.register(helmet);
await app.register(cors, { origin: ["https://app.example"] });
await app.register(jwt, { secret: process.env["JWT_SECRET"] ?? "" });
await app.register(swagger, {
  openapi: { info: { title: "Tasks", version: "0.1.0" } },
  transform: jsonSchemaTransform,
});
await app.register(taskRoutes, { prefix: "/api/v1", db });
await app.listen({ host: process.env["HOST"] ?? "127.0.0.1", port: Number(process.env["PORT"]) });
