import { createHash } from "node:crypto";
import type { ColumnType } from "../../evolution/table.js";
import { code, type Code } from "../../render/code.js";
import { pythonImports } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import { typeHelperImports, usedTypeHelpers } from "./migration-types.js";
import { indented } from "./python-block.js";

/** A migration as a file. */
export interface Migration {
  /** "0001_create_projects_tasks". */
  readonly fileName: string;
  /** What the migration after it follows. */
  readonly revision: string;
  readonly view: object;
}

/** Where a new migration stands: after the revision `head`, as the `count + 1`th one. */
export interface Place {
  readonly head: string | null;
  readonly count: number;
}

/** What a migration is made from. */
export interface MigrationParts {
  readonly fileName: string;
  readonly title: string;
  /** Of the revision: what tells it from others after the same one. */
  readonly told: readonly string[];
  readonly up: readonly Code[];
  readonly down: readonly Code[];
  /** It takes locks that others would have to wait behind, all in one transaction. */
  readonly isLocking: boolean;
  /** The types of all columns in it. */
  readonly types: readonly ColumnType[];
  /** Functions of the migration's own. */
  readonly helpers?: Helpers;
}

/** Which of the template's functions for renaming there are. */
export interface Helpers {
  readonly index: boolean;
  readonly constraints: boolean;
  readonly sequence: boolean;
}

const NO_HELPERS: Helpers = { index: false, constraints: false, sequence: false };
/** Strings of Python, in which words are no names. */
const STRINGS = /"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;

/** The file of a migration and its revision, known before it is written and different on branches that do different things. */
export function migrationFile(parts: MigrationParts, { head }: Place): Migration {
  const { fileName, title, types, helpers = NO_HELPERS } = parts;
  const revision = revisionOf([head ?? "", ...parts.told]);
  const uses = usedTypeHelpers(types);
  return {
    fileName,
    revision,
    view: {
      title,
      revision,
      downRevision: head === null ? code`None` : pythonString(head),
      uses,
      helpers,
      isLocking: parts.isLocking,
      up: body(parts, "up"),
      down: body(parts, "down"),
      imports: pythonImports([
        "collections.abc:Sequence",
        "alembic:op",
        ...typeHelperImports(uses),
        ...(helpers.index ? ["typing:Any"] : []),
        ...(helpers.constraints ? ["migrations.sqlite:altered"] : []),
        ...(isSqlAlchemyUsed(parts, uses) ? ["sqlalchemy as sa"] : []),
        ...[...parts.up, ...parts.down].flatMap(({ imports }) => imports),
      ]),
    },
  };
}

function body(parts: MigrationParts, way: "up" | "down"): readonly Code[] {
  const statements = parts[way].length === 0 ? [code`pass`] : parts[way];
  return [...(parts.isLocking ? [code`wait_briefly()`] : []), ...statements].map(indented);
}

function isSqlAlchemyUsed({ up, down }: MigrationParts, uses: Readonly<Record<string, boolean>>): boolean {
  const inText = ({ text }: Code): boolean => /\bsa\./.test(text.replaceAll(STRINGS, ""));
  return Object.values(uses).some(Boolean) || [...up, ...down].some(inText);
}

export function revisionOf(told: readonly string[]): string {
  return createHash("sha256").update(told.join("\n")).digest("hex").slice(0, 12);
}
