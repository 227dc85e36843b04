import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const MODULES = 294;

/** A TypeScript project of 300 files that somebody else wrote: an application, its database, and a module of routes after the other. */
export async function existingTypeScriptProject() {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-bench-"));
  const modules = Array.from({ length: MODULES }, (_, index) => index + 1);
  /** @type {Readonly<Record<string, string>>} */
  const files = {
    "package.json": PACKAGE,
    "tsconfig.json": TSCONFIG,
    "drizzle.config.ts": DRIZZLE_CONFIG,
    "src/db/schema.ts": SCHEMA,
    "src/db/index.ts": DATABASE,
    "src/app.ts": appOf(modules),
    ...Object.fromEntries(
      modules.map((number) => [`src/modules/part-${number}/routes.ts`, routesOf(number)]),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const PACKAGE = `{
  "name": "existing",
  "private": true,
  "type": "module",
  "dependencies": {
    "@fastify/jwt": "^10.0.0",
    "drizzle-orm": "^0.45.0",
    "fastify": "^5.6.0",
    "pg": "^8.16.0",
    "zod": "^4.1.0"
  },
  "devDependencies": {
    "drizzle-kit": "^0.31.0",
    "typescript": "^5.9.0",
    "vitest": "^4.0.0"
  }
}
`;

const TSCONFIG = `{
  "compilerOptions": { "module": "nodenext", "target": "es2023", "strict": true, "outDir": "dist" },
  "include": ["src"]
}
`;

const DRIZZLE_CONFIG = `import { defineConfig } from "drizzle-kit";

export default defineConfig({ dialect: "postgresql", schema: "./src/db/schema.ts", out: "./drizzle" });
`;

const SCHEMA = `import { pgTable, text, uuid } from "drizzle-orm/pg-core";

export const users = pgTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
  name: text("name").notNull(),
});
`;

const DATABASE = `import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import * as schema from "./schema.js";

export const pool = new Pool({ connectionString: process.env.DATABASE_URL });
export const db = drizzle(pool, { schema });
`;

/** @param {readonly number[]} modules */
function appOf(modules) {
  const imports = modules.map(
    (number) => `import { part${number}Routes } from "./modules/part-${number}/routes.js";`,
  );
  const registers = modules.map((number) => `  app.register(part${number}Routes, { prefix: "/api/v1" });`);
  return `import jwt from "@fastify/jwt";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
${imports.join("\n")}

export function buildApp(): FastifyInstance {
  const app = Fastify({ logger: true });
  app.register(jwt, { secret: process.env.JWT_SECRET ?? "" });
  app.decorate("authenticate", async (request: FastifyRequest) => {
    await request.jwtVerify();
  });
${registers.join("\n")}
  return app;
}
`;
}

/** @param {number} number */
function routesOf(number) {
  const routes = Array.from(
    { length: 10 },
    (_, index) => `
  app.get("/part-${number}/things-${index}/:id", { onRequest: [app.authenticate] }, async (request) => {
    const { id } = request.params as { id: string };
    const rows = await db.select().from(users).where(eq(users.id, id)).limit(${index + 1});
    return { id, count: rows.length, user: request.user.id };
  });
`,
  );
  return `import { eq } from "drizzle-orm";
import type { FastifyInstance } from "fastify";
import { db } from "../../db/index.js";
import { users } from "../../db/schema.js";

export async function part${number}Routes(app: FastifyInstance): Promise<void> {${routes.join("")}}
`;
}
