import type { Host } from "../../blueprint/host.js";
import { code, imported, type Code } from "../../render/code.js";
import { hostSymbol } from "./host/host-symbol.js";
import { ANY } from "./python-modules.js";

/** A column as an attribute of its model. */
export interface ModelColumn {
  readonly attribute: string;
  readonly type: Code;
  /** `default=…` or `default_factory=…`. */
  readonly default: Code | null;
  /** The arguments of its `Column`. */
  readonly column: Code;
}

/** How a project writes its tables. */
export interface ModelStyle {
  /** The class that they inherit from. */
  readonly base: Code;
  readonly isSqlModel: boolean;
  readonly column: (column: ModelColumn) => Code;
  /** What has to be imported whatever the columns are. */
  readonly needs: readonly Code[];
}

const FIELD = imported("sqlmodel", "Field");
const COLUMN = imported("sqlalchemy", "Column");
const MAPPED = imported("sqlalchemy.orm", "Mapped");
const MAPPED_COLUMN = imported("sqlalchemy.orm", "mapped_column");

/** SQLModel's, or those of a project's own SQLAlchemy. */
export function modelStyle(host: Host | null): ModelStyle {
  const base = host?.stack === "fastapi" && host.base !== null ? hostSymbol(host, host.base) : null;
  if (host?.stack === "fastapi" && host.orm === "sqlalchemy" && base !== null)
    return { base: base.expression, isSqlModel: false, column: mapped, needs: [] };
  return {
    base: base?.expression ?? imported("sqlmodel", "SQLModel"),
    isSqlModel: true,
    column: sqlModel,
    needs: [FIELD],
  };
}

function sqlModel({ attribute, type, default: initial, column }: ModelColumn): Code {
  const first = initial === null ? code`` : code`${initial}, `;
  return code`${attribute}: ${type} = ${FIELD}(${first}sa_column=${COLUMN}(${column}))`;
}

/** Here a default is filled in when the row is inserted, and may be a function. */
function mapped({ attribute, type, default: initial, column }: ModelColumn): Code {
  const isNothing = initial === null || initial.text === "default=None";
  const rest = isNothing ? code`` : code`, ${withPlainDefault(initial)}`;
  // Of Any nobody can tell whether it may be null.
  const nullable = type.text === ANY.text && isNothing && initial !== null ? code`, nullable=True` : code``;
  return code`${attribute}: ${MAPPED}[${keyType(type, column)}] = ${MAPPED_COLUMN}(${column}${nullable}${rest})`;
}

/** A new row has no id yet, which SQLModel's types tell and SQLAlchemy's do not. */
function keyType(type: Code, column: Code): Code {
  return column.text.includes("primary_key=True") && type.text.endsWith(" | None")
    ? type.withText(type.text.replace(/ \| None$/, ""))
    : type;
}

function withPlainDefault(initial: Code): Code {
  return initial.withText(initial.text.replace(/^default_factory=/, "default="));
}
