/** The part of the imports that isort would put a package into, of those that patches import from. */
export type ImportSection = "standard" | "third" | "own";

const PACKAGES: Readonly<Record<string, ImportSection>> = {
  collections: "standard",
  datetime: "standard",
  enum: "standard",
  functools: "standard",
  logging: "standard",
  os: "standard",
  pathlib: "standard",
  re: "standard",
  secrets: "standard",
  sys: "standard",
  typing: "standard",
  uuid: "standard",
  alembic: "third",
  fastapi: "third",
  pydantic: "third",
  pydantic_settings: "third",
  sqlalchemy: "third",
  sqlmodel: "third",
  starlette: "third",
};

/** What is not known to be somebody else's counts as the project's own. */
export function importSection(root: string): ImportSection {
  return Object.hasOwn(PACKAGES, root) ? (PACKAGES[root] ?? "own") : "own";
}
