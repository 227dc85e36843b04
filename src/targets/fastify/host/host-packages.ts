import type { Blueprint } from "../../../blueprint/blueprint.js";
import { usesKeySet } from "../../../contract/key-set.js";
import { hasPasswords } from "../../../contract/project-words.js";
import type { HostParts } from "./host-parts.js";

/** A package that our files import, as package.json has it. What a project has already stays as it is. */
export interface Package {
  readonly name: string;
  readonly range: string;
  readonly isDev: boolean;
}

/** The oldest versions that our files were tried with. Of Fastify 5.0, zod 4.0 and drizzle-orm 0.36 they do not compile. */
export const LOWEST_VERSIONS: ReadonlyMap<string, string> = new Map([
  ["fastify", "5.12.0"],
  ["zod", "4.6.0"],
  ["drizzle-orm", "0.45.0"],
]);

/** Whatever our files import. */
export function hostPackages(blueprint: Blueprint, parts: HostParts): readonly Package[] {
  const { host, ownDatabase, ownMigrations, ownAuth } = parts;
  const isTyped = host.language === "typescript";
  const hasTests = host.tests !== null;
  const needsDriver = ownMigrations || hasTests;
  return [
    need("zod", "^4.6.7"),
    ...(ownDatabase ? [need("drizzle-orm", "^0.45.4")] : []),
    ...(ownAuth ? tokenPackages(blueprint, hasTests) : []),
    ...(hasPasswords(blueprint) ? [need("@node-rs/argon2", "^2.2.1")] : []),
    ...(needsDriver
      ? [need("@electric-sql/pglite", "^0.5.16", !ownMigrations), need("pg", "^8.23.1", !ownMigrations)]
      : []),
    ...(needsDriver && isTyped ? [need("@types/pg", "^8.23.1", true)] : []),
    ...(ownMigrations && isTyped ? [need("tsx", "^4.23.15", true)] : []),
    ...(hasTests ? [need("vitest", "^4.1.12", true)] : []),
  ];
}

/** What verifies tokens, and what signs those of the tests. */
function tokenPackages(blueprint: Blueprint, hasTests: boolean): readonly Package[] {
  if (usesKeySet(blueprint)) return [need("jose", "^6.2.17")];
  return [need("fast-jwt", "^6.3.6"), ...(hasTests ? [need("jose", "^6.2.17", true)] : [])];
}

function need(name: string, range: string, isDev = false): Package {
  return { name, range, isDev };
}
