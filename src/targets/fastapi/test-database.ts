import type { Blueprint } from "../../blueprint/blueprint.js";

/** What a test imports that reaches the database past the routes. */
export function testDatabaseImport({ host }: Blueprint): string {
  return host === null ? "fastapi:FastAPI" : "tests.conftest:Database";
}
