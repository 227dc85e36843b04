import type { Target } from "../target.js";

/** The backend that `target: fastify` generates. */
export const fastify: Target = {
  name: "fastify",
  limits: ["dist/db/postgres.js", "dist/db/url.js"],
  start: "dist/main.js",
  migrations: { table: "schema_migrations", count: 1 },
  unforeseen: /Unforeseen error|Unhandled|Uncaught|Warning:/,
};
