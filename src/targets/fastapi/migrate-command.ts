import type { Host } from "../../blueprint/host.js";
import { isOwnDatabase } from "./host/own-database.js";

/** What brings the database up to date. Only a project of our own has a command of its own for it. */
export function migrateCommand(host: Host | null): string {
  if (host?.stack !== "fastapi") return "uv run python -m app migrate";
  return isOwnDatabase(host) ? `alembic -c ${host.folder}/alembic.ini upgrade head` : "alembic upgrade head";
}
