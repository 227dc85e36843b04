import type { Target } from "../target.js";

/** The backend that `target: fastapi` generates. */
export const fastapi: Target = {
  name: "fastapi",
  limits: ["app/db/engine.py"],
  start: "app/__main__.py",
  // Alembic notes the last one alone.
  migrations: { table: "alembic_version", count: 1 },
  unforeseen: /Traceback|never awaited|garbage collector/,
};
