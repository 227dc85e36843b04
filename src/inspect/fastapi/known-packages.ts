import type { ResolvedName } from "../../syntax/python/resolve-name.js";

/** Names that a star brings from packages whose source is not there to be looked at. */
const STAR_EXPORTS: Readonly<Record<string, readonly string[]>> = {
  fastapi: ["FastAPI", "APIRouter", "Depends", "Security"],
  sqlmodel: ["SQLModel", "Session", "Field", "create_engine"],
  "sqlmodel.ext.asyncio.session": ["AsyncSession"],
  sqlalchemy: ["create_engine", "MetaData"],
  "sqlalchemy.orm": ["DeclarativeBase", "Session", "declarative_base", "sessionmaker", "scoped_session"],
  "sqlalchemy.ext.asyncio": ["AsyncSession", "AsyncAttrs", "async_sessionmaker", "create_async_engine"],
  "sqlalchemy.ext.declarative": ["declarative_base", "as_declarative"],
  pydantic: ["BaseModel", "BaseSettings"],
  pydantic_settings: ["BaseSettings"],
  typing: ["Annotated"],
};

export function isStarExport(module: string, name: string): boolean {
  return STAR_EXPORTS[module]?.includes(name) ?? false;
}

/**
 * Whether a name is one of a package's, in whichever of its modules: `sqlalchemy.ext.asyncio.session.AsyncSession` is
 * sqlalchemy's AsyncSession.
 */
export function isOf(
  resolved: ResolvedName | null,
  packages: readonly string[],
  names: readonly string[],
): boolean {
  if (resolved?.kind !== "foreign") return false;
  const parts = resolved.name.split(".");
  return packages.includes(parts[0] ?? "") && names.includes(parts.at(-1) ?? "");
}

export const isFastapiClass = (resolved: ResolvedName | null): boolean =>
  isOf(resolved, ["fastapi"], ["FastAPI"]);
export const isRouterClass = (resolved: ResolvedName | null): boolean =>
  isOf(resolved, ["fastapi"], ["APIRouter"]);
export const isDepends = (resolved: ResolvedName | null): boolean =>
  isOf(resolved, ["fastapi"], ["Depends", "Security"]);

const SQL = ["sqlalchemy", "sqlmodel"];
export const isAsyncSession = (resolved: ResolvedName | null): boolean =>
  isOf(resolved, SQL, ["AsyncSession", "async_scoped_session", "async_sessionmaker"]);
export const isSyncSession = (resolved: ResolvedName | null): boolean =>
  isOf(resolved, SQL, ["Session", "scoped_session", "sessionmaker"]);
