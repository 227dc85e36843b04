import type { Host } from "../../blueprint/host.js";
import { isOwnDatabase } from "./host/own-database.js";
import { report } from "../../diagnostics/report.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";

const VERSIONS_FOLDER = "migrations/versions";

/** Where the migrations lie: in Alembic's folder of a project of somebody else's, in ours beside the resources where it has none. */
export function versionsFolder(host: Host | null): string {
  if (host?.stack !== "fastapi") return VERSIONS_FOLDER;
  const folder = isOwnDatabase(host) ? null : host.migrations;
  return `${folder ?? `${host.folder}/migrations`}/versions`;
}

/** What the migrations of a project, whoever wrote them, say of themselves. */
export interface MigrationHistory {
  /** The revisions that none follows, sorted: more than one after a merge of branches. */
  readonly heads: readonly string[];
  /** The revision that a new migration follows; null when there is none yet. */
  readonly head: string | null;
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
}

const REVISION = /^revision(?:\s*:[^=]+)?\s*=\s*["']([^"'\n]+)["']/m;
// One revision, or a tuple of several, which a formatter may have spread over lines.
const DOWN_REVISION = /^down_revision(?:\s*:[^=]+)?\s*=\s*(\([^)]*\)|\[[^\]]*\]|.*)/m;
const COMMENT = /#.*$/gm;

/** Reads the revisions out of the migrations' texts, by path. Two heads are an error: which one to follow is the user's decision. */
export function migrationHistory(
  files: ReadonlyMap<string, string>,
  folder = VERSIONS_FOLDER,
): MigrationHistory {
  const revisions = [...files].flatMap(([path, text]) => {
    if (!path.startsWith(`${folder}/`)) return [];
    const code = text.replace(COMMENT, "");
    const revision = REVISION.exec(code)?.[1];
    return revision === undefined ? [] : [{ revision, follows: quoted(DOWN_REVISION.exec(code)?.[1] ?? "") }];
  });
  const followed = new Set(revisions.flatMap(({ follows }) => follows));
  const heads = revisions
    .map(({ revision }) => revision)
    .filter((revision) => !followed.has(revision))
    .sort();
  return {
    heads,
    head: heads[0] ?? null,
    count: revisions.length,
    diagnostics: heads.length > 1 ? [report("BG3016", { heads }, null)] : [],
  };
}

function quoted(text: string): string[] {
  return [...text.matchAll(/["']([^"'\n]+)["']/g)].map((match) => match[1] ?? "");
}
