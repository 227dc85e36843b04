import type { FieldKind, FieldType, FieldTypeOf, ScalarType } from "../../blueprint/field-type.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { constrained, numberBounds, textRules } from "./constraints.js";
import { ANNOTATED, DECIMAL, DT, FIELD, UUID, VALUES } from "./python-modules.js";

/** How one field's type is spelled in each layer of a FastAPI project. */
export interface Spelling {
  /** The Python type of a value. */
  readonly value: Code;
  /** The annotation in the models of what clients send. */
  readonly input: Code;
  /** The annotation in the model of what is sent. */
  readonly sent: Code;
  /** The annotation of a filter's value; null where the type cannot be filtered by. */
  readonly query: Code | null;
  /** The SQLAlchemy type in the table. */
  readonly column: Code;
}

type Spell<T extends FieldType> = (type: T, enumName: Code) => Spelling;

const values = (name: string): Code => code`${VALUES}.${name}`;
const sent = (name: string): Code => code`${imported("app.core", "sent")}.${name}`;
const own = (name: string): Code => imported("app.db.types", name);
const sa = (name: string): Code => imported("sqlalchemy", name);
const STR = code`str`;

const SPELLINGS: { readonly [K in FieldKind]: Spell<FieldTypeOf<K>> } = {
  string: (type) => text(type, textRules(type), type.maxLength),
  text: (type) => text(type, textRules(type), null),
  slug: () => knownText("Slug", 100),
  email: () => knownText("Email", 254),
  url: () => knownText("Url", 2048),
  uuid: () => plain("Uuid", { value: code`${UUID}.UUID`, column: sa("Uuid") }),
  int: (type) => ({
    value: code`int`,
    input: constrained({
      type: imported("pydantic", "StrictInt"),
      rules: numberBounds(type),
      last: values("WHOLE"),
      short: values("Integer"),
    }),
    sent: code`int`,
    query: values("QueryInteger"),
    column: sa("Integer"),
  }),
  bigint: (type) => ({
    value: code`int`,
    input: constrained({
      type: code`int`,
      rules: numberBounds(type),
      last: values("BIG"),
      short: values("BigInteger"),
    }),
    sent: sent("BigInteger"),
    query: values("QueryBigInteger"),
    column: sa("BigInteger"),
  }),
  float: (type) => ({
    value: code`float`,
    input: constrained({
      type: imported("pydantic", "StrictFloat"),
      rules: numberBounds(type),
      short: values("Float"),
    }),
    sent: code`float`,
    query: values("QueryFloat"),
    column: sa("Double"),
  }),
  decimal: (type) => decimal(type),
  boolean: () => ({
    value: code`bool`,
    input: values("Boolean"),
    sent: code`bool`,
    query: values("QueryBoolean"),
    column: sa("Boolean"),
  }),
  date: () => plain("Date", { value: code`${DT}.date`, column: sa("Date") }),
  time: () => ({
    ...plain("Time", { value: code`${DT}.time`, column: own("Time3") }),
    sent: sent("Time"),
  }),
  datetime: () => ({
    ...plain("DateTime", {
      value: code`${DT}.datetime`,
      column: own("UtcDateTime"),
    }),
    sent: sent("DateTime"),
  }),
  ref: (type) =>
    type.ids === "uuid"
      ? plain("Uuid", { value: code`${UUID}.UUID`, column: sa("Uuid") })
      : {
          value: code`int`,
          input: wholeId(),
          sent: code`int`,
          query: values("QueryBigInteger"),
          column: sa("BigInteger"),
        },
  enum: (type, enumName) => {
    const length = Math.max(1, ...type.values.map((value) => Array.from(value).length));
    const spelled = { value: enumName, input: enumName, sent: enumName, query: enumName };
    return { ...spelled, column: codePoints(length) };
  },
  json: () => ({
    value: imported("typing", "Any"),
    input: values("Json"),
    sent: imported("typing", "Any"),
    query: null,
    column: own("Json"),
  }),
  password: (type) => ({
    ...text(type, textRules({ ...type, pattern: null, trim: false }), 255),
    query: null,
    column: code`${sa("String")}(255)`,
  }),
  array: (type, enumName) => array(type, spell(type.items, enumName)),
};

/** Spells a type; `enumName` is the alias that holds the values of an enum. */
export function spell(type: FieldType, enumName: Code): Spelling {
  // The table is keyed by the very `kind` that chose the entry, which the compiler cannot see through the index.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const entry = SPELLINGS[type.kind] as Spell<FieldType>;
  return entry(type, enumName);
}

export const MOMENT_COLUMN = own("UtcDateTime");

/** Text whose order is that of its code points, of at most `length`; of any length when null. */
export function codePoints(length: number | null): Code {
  return length === null ? code`${own("CodePointText")}()` : code`${own("CodePointText")}(${length})`;
}

/** Any number that an id could be: whether a row has it is another question. */
function wholeId(): Code {
  const bounds = code`${FIELD}(ge=${values("BIGINT_MIN")}, le=${values("BIGINT_MAX")})`;
  return code`${ANNOTATED}[${imported("pydantic", "StrictInt")}, ${bounds}, ${values("WHOLE")}]`;
}

function text(type: { readonly kind: string }, rules: Code | null, length: number | null): Spelling {
  return {
    value: STR,
    input: constrained({ type: STR, rules, last: values("TEXT"), short: values("Text") }),
    sent: STR,
    query: type.kind === "password" ? null : values("Text"),
    column: codePoints(length),
  };
}

function knownText(name: string, length: number): Spelling {
  return { ...text({ kind: "string" }, null, length), input: values(name) };
}

/** A type that bodies and queries spell alike, by the name that it has in `values`. */
function plain(name: string, { value, column }: Pick<Spelling, "value" | "column">): Spelling {
  return { value, input: values(name), sent: value, query: values(name), column };
}

function decimal(type: Extract<ScalarType, { kind: "decimal" }>): Spelling {
  const exact = imported("app.core.decimals", "Exact");
  const bounds = [
    ...(type.minimum === null ? [] : [code`minimum=${DECIMAL}(${pythonString(type.minimum)})`]),
    ...(type.maximum === null ? [] : [code`maximum=${DECIMAL}(${pythonString(type.maximum)})`]),
  ];
  const size = code`${type.precision}, ${type.scale}`;
  return {
    value: DECIMAL,
    input: code`${ANNOTATED}[${DECIMAL}, ${exact}(${joinCode([size, ...bounds], ", ")})]`,
    sent: sent("ExactDecimal"),
    query: code`${ANNOTATED}[${DECIMAL}, ${exact}(${size})]`,
    column: code`${own("ExactDecimal")}(${size})`,
  };
}

/** Kept as JSON, where everything but numbers and booleans is text. */
function array(type: Extract<FieldType, { kind: "array" }>, items: Spelling): Spelling {
  const minimum = type.minItems > 0 ? [code`min_length=${type.minItems}`] : [];
  const rules = joinCode([...minimum, code`max_length=${type.maxItems}`], ", ");
  const isText = isKeptAsText(type.items);
  return {
    value: code`list[${isText ? STR : items.value}]`,
    input: code`${ANNOTATED}[list[${items.input}], ${FIELD}(${rules})]`,
    sent: code`list[${isText && !DOCUMENTED_TEXT.has(type.items.kind) ? STR : items.sent}]`,
    query: null,
    column: own("JsonArray"),
  };
}

const KEPT_AS_TEXT: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "date",
  "time",
  "datetime",
  "decimal",
  "uuid",
]);

/** Of these, what the document tells more of than that they are text. */
const DOCUMENTED_TEXT: ReadonlySet<FieldKind> = new Set<FieldKind>(["date", "time", "uuid"]);

/** Whether the items of a list are kept as the text that clients send and see. */
export function isKeptAsText({ kind }: ScalarType): boolean {
  return KEPT_AS_TEXT.has(kind);
}
