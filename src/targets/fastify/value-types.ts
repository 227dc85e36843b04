import type {
  FieldKind,
  FieldType,
  FieldTypeOf,
  RefType,
  ScalarType,
  StringType,
} from "../../blueprint/field-type.js";
import { Code, code, joinCode } from "../../render/code.js";
import { tsNumber, tsString } from "../../render/ts-literal.js";

/** How one field's type is spelled in the schemas of a Fastify project. */
export interface ValueType {
  /** What a body may hold. */
  readonly input: Code;
  /** What a filter compares with; null where the type cannot be filtered by. */
  readonly query: Code | null;
  /** What a cursor holds: the value as rows have it, whatever limits the field has. */
  readonly key: Code | null;
  /** What a response holds. */
  readonly sent: Code;
}

type Spell<T extends FieldType> = (type: T, enumName: Code) => ValueType;

export const VALUES = new Code("values", ["../core/values.js:* as values"]);
export const ZOD = new Code("z", ["zod:z"]);

const values = (name: string): Code => code`${VALUES}.${name}`;
const sent = (name: string): Code => code`${new Code("sent", ["../core/sent.js:* as sent"])}.${name}`;
const call = (name: string, ...options: readonly Code[]): Code =>
  code`${values(name)}(${joinCode(options, ", ")})`;
export const SENT_TEXT = code`${ZOD}.string()`;
const ANY_TEXT = call("text");
const INT_RANGE = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
const BIGINT_RANGE = { minimum: "-9223372036854775808", maximum: "9223372036854775807" };
const MOST_ITEMS = 100;

const SPELLINGS: { readonly [K in FieldKind]: Spell<FieldTypeOf<K>> } = {
  string: text,
  text,
  slug: () => knownText("slug"),
  email: () => knownText("email"),
  url: () => knownText("url"),
  uuid: () => same(values("uuid"), sent("uuid")),
  int: ({ minimum, maximum }) => ({
    input: call(
      "int",
      ...options(
        option("minimum", minimum === INT_RANGE.minimum ? null : minimum),
        option("maximum", maximum === INT_RANGE.maximum ? null : maximum),
      ),
    ),
    query: values("queryInt"),
    key: call("int"),
    sent: code`${ZOD}.int()`,
  }),
  bigint: ({ minimum, maximum }) => ({
    input: call(
      "bigint",
      ...options(
        option("minimum", minimum === BIGINT_RANGE.minimum ? null : minimum),
        option("maximum", maximum === BIGINT_RANGE.maximum ? null : maximum),
      ),
    ),
    query: values("queryBigint"),
    key: values("queryBigint"),
    sent: SENT_TEXT,
  }),
  float: ({ minimum, maximum }) => ({
    input: call("float", ...options(option("minimum", minimum), option("maximum", maximum))),
    query: values("queryFloat"),
    key: call("float"),
    sent: code`${ZOD}.number()`,
  }),
  decimal,
  boolean: () => ({
    input: values("boolean"),
    query: values("queryBoolean"),
    key: values("boolean"),
    sent: code`${ZOD}.boolean()`,
  }),
  date: () => same(values("date"), sent("date")),
  time: () => same(values("time"), sent("time")),
  datetime: () => MOMENT,
  ref: ({ ids }) => idType(ids),
  enum: (_, enumName) => same(enumName, enumName),
  json: () => ({ input: values("json"), query: null, key: null, sent: code`${ZOD}.unknown()` }),
  password: ({ minLength, maxLength }) => ({
    input: textOf({ minLength, maxLength, pattern: null, trim: false }),
    query: null,
    key: null,
    sent: SENT_TEXT,
  }),
  array: (type, enumName) => array(type, valueType(type.items, enumName)),
};

/** Spells a type; `enumName` is the schema that holds the values of an enum. */
export function valueType(type: FieldType, enumName: Code): ValueType {
  // The table is keyed by the very `kind` that chose the entry, which the compiler cannot see through the index.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const entry = SPELLINGS[type.kind] as Spell<FieldType>;
  return entry(type, enumName);
}

const MOMENT = same(values("dateTime"), SENT_TEXT);

/** A moment, which is what `created_at` and `updated_at` are. */
export function momentType(): ValueType {
  return MOMENT;
}

/** The id of a row; of a path or a query string where it is `query`. */
export function idType(ids: RefType["ids"]): ValueType & { readonly query: Code; readonly key: Code } {
  if (ids === "uuid") return same(values("uuid"), sent("uuid"));
  return { input: values("id"), query: values("queryId"), key: values("id"), sent: code`${ZOD}.int()` };
}

/** A type that is text everywhere and spelled alike in bodies and queries. */
function same(input: Code, sentAs: Code): ValueType & { readonly query: Code; readonly key: Code } {
  return { input, query: input, key: input, sent: sentAs };
}

function text(type: StringType): ValueType {
  return { input: textOf(type), query: ANY_TEXT, key: ANY_TEXT, sent: SENT_TEXT };
}

function knownText(name: string): ValueType {
  return { input: values(name), query: ANY_TEXT, key: ANY_TEXT, sent: SENT_TEXT };
}

function textOf({ minLength, maxLength, pattern, trim }: Omit<StringType, "kind">): Code {
  return call(
    "text",
    ...options(
      option("min", minLength === 0 ? null : minLength),
      option("max", maxLength),
      option("pattern", pattern),
      trim ? [code`trim: true`] : [],
    ),
  );
}

function decimal(type: Extract<ScalarType, { kind: "decimal" }>): ValueType {
  const size = [code`${type.precision}`, code`${type.scale}`];
  const bounds = options(option("minimum", type.minimum), option("maximum", type.maximum));
  const any = call("decimal", ...size);
  return { input: call("decimal", ...size, ...bounds), query: any, key: any, sent: SENT_TEXT };
}

function array(type: Extract<FieldType, { kind: "array" }>, items: ValueType): ValueType {
  const limits = options(
    option("min", type.minItems === 0 ? null : type.minItems),
    option("max", type.maxItems === MOST_ITEMS ? null : type.maxItems),
  );
  return {
    input: call("array", items.input, ...limits),
    query: null,
    key: null,
    sent: code`${ZOD}.array(${items.sent})`,
  };
}

/** `[{ min: 1 }]`, an argument; nothing where there is no option. */
function options(...entries: readonly (readonly Code[])[]): readonly Code[] {
  const all = entries.flat();
  return all.length === 0 ? [] : [code`{ ${joinCode(all, ", ")} }`];
}

function option(name: string, value: number | string | null): readonly Code[] {
  if (value === null) return [];
  return [code`${name}: ${typeof value === "number" ? tsNumber(value) : tsString(value)}`];
}
