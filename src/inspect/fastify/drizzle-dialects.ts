import type { Candidate } from "../fact.js";
import { mergeCandidates } from "../merge-candidates.js";
import type { NodeProject } from "./node-project.js";
import { readDrizzleConfig } from "./read-drizzle-config.js";

/** The entry points of drizzle-orm by database. Those that any database has ("relations") are not here. */
const DIALECTS: Readonly<Record<string, RegExp>> = {
  postgresql:
    /^(pg-core|node-postgres|postgres-js|neon-http|neon-serverless|neon|pglite|vercel-postgres|aws-data-api\/pg|pg-proxy|xata-http|bun-sql|prisma\/pg|gel|gel-core)$/,
  sqlite:
    /^(sqlite-core|better-sqlite3|libsql|d1|bun-sqlite|sqlite-proxy|expo-sqlite|durable-sqlite|op-sqlite|sql-js|prisma\/sqlite)(\/.*)?$/,
  mysql:
    /^(mysql-core|mysql2|planetscale-serverless|mysql-proxy|tidb-serverless|singlestore|singlestore-core|prisma\/mysql)$/,
};
const OF_CONFIG: Readonly<Record<string, string>> = {
  postgresql: "postgresql",
  sqlite: "sqlite",
  turso: "sqlite",
  mysql: "mysql",
  singlestore: "mysql",
};
const MOST_SEEN = 3;

/** The databases that the project has Drizzle for: "postgresql", "sqlite", "mysql". drizzle-kit's word counts only where no import tells. */
export function drizzleDialects(project: NodeProject): readonly Candidate[] {
  const used = Object.entries(DIALECTS).flatMap(([value, pattern]) => {
    const evidence = project.own
      .filter(({ text }) => text.includes("drizzle-orm/"))
      .flatMap((source) =>
        source.specifiers
          .filter(
            (one) =>
              one.value.startsWith("drizzle-orm/") && pattern.test(one.value.slice("drizzle-orm/".length)),
          )
          .map(({ at }) => source.evidence(at)),
      );
    return evidence.length === 0 ? [] : [{ value, evidence: evidence.slice(0, MOST_SEEN) }];
  });
  return used.length > 0 ? mergeCandidates(used) : ofConfig(project);
}

function ofConfig(project: NodeProject): readonly Candidate[] {
  const config = readDrizzleConfig(project);
  const value = config?.dialect === null || config === null ? undefined : OF_CONFIG[config.dialect];
  return config === null || value === undefined ? [] : [{ value, evidence: [config.evidence] }];
}
