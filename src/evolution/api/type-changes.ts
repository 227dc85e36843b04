import type { FieldType, FieldTypeOf, StringType } from "../../blueprint/field-type.js";
import { changesAt, type ApiChange } from "./api-change.js";
import type { FieldPair } from "./field-pair.js";
import { limitChange, type Limit } from "./limit-change.js";
import type { Pair } from "../pair-up.js";
import { referenceChanges } from "./reference-changes.js";
import { takesAllOf } from "./takes-all-of.js";
import type { Ways } from "./ways.js";

/** What a field's values can be. */
export function typeChanges(pair: FieldPair): readonly ApiChange[] {
  const { before, after, use, change } = pair;
  const ways: Ways = {
    inBodies: use.before.isAccepted && use.after.isAccepted,
    inQueries: use.before.isFilter && use.after.isFilter,
    inItems: use.before.isSent && use.after.isSent,
    change,
  };
  if (!ways.inBodies && !ways.inQueries && !ways.inItems) return [];
  if (before.type.kind === "ref" && after.type.kind === "ref")
    return referenceChanges(pair, { before: before.type, after: after.type });
  if (before.type.kind === "array" && after.type.kind === "array")
    return arrayChanges({ before: before.type, after: after.type }, ways, pair);
  return valueChanges({ before: before.type, after: after.type }, ways);
}

function arrayChanges(
  { before, after }: Pair<FieldTypeOf<"array">>,
  ways: Ways,
  { resource, before: field }: FieldPair,
): readonly ApiChange[] {
  const items = changesAt({ resource: resource.before.table, route: null, field: `${field.json}[]` });
  return [
    ...limits(ways, [
      { name: "minItems", before: before.minItems, after: after.minItems, isFloor: true },
      { name: "maxItems", before: before.maxItems, after: after.maxItems, isFloor: false },
    ]),
    ...valueChanges({ before: before.items, after: after.items }, { ...ways, change: items }),
  ];
}

/** Of types of one family their limits; of others, whether each takes all that the other one takes. */
function valueChanges({ before, after }: Pair<FieldType>, ways: Ways): readonly ApiChange[] {
  switch (before.kind) {
    case "string":
    case "text":
      if (isString(after)) return stringChanges({ before, after }, ways);
      break;
    case "enum":
      if (after.kind === "enum") return enumChanges(before.values, after.values, ways);
      break;
    case "password":
      if (after.kind === "password") return limits(ways, lengths({ before, after }));
      break;
    case "decimal":
      if (after.kind === "decimal")
        return limits(ways, [...digits({ before, after }), ...bounds({ before, after })]);
      break;
    case "int":
    case "bigint":
    case "float":
      if (isBounded(after) && after.kind === before.kind) return limits(ways, bounds({ before, after }));
      break;
    // There is nothing more to say of these than their kind; of lists and references others speak.
    case "slug":
    case "email":
    case "url":
    case "uuid":
    case "boolean":
    case "date":
    case "time":
    case "datetime":
    case "json":
    case "array":
    case "ref":
  }
  return before.kind === after.kind ? [] : kindChange({ before, after }, ways);
}

function kindChange({ before, after }: Pair<FieldType>, ways: Ways): readonly ApiChange[] {
  const isBreaking =
    ways.inQueries ||
    (ways.inBodies && !takesAllOf(after, before)) ||
    (ways.inItems && !takesAllOf(before, after));
  const reason = `it is of the type ${after.kind} instead of ${before.kind}`;
  return [ways.change("type-changed", isBreaking ? "breaking" : "compatible", reason)];
}

function stringChanges({ before, after }: Pair<StringType>, ways: Ways): readonly ApiChange[] {
  return [
    ...limits(ways, lengths({ before, after })),
    ...patternChanges(before, after, ways),
    ...trimChanges(before, after, ways),
  ];
}

function patternChanges(
  { pattern: old }: StringType,
  { pattern: now }: StringType,
  ways: Ways,
): readonly ApiChange[] {
  if (old === now) return [];
  const severity = ways.inBodies ? "breaking" : "compatible";
  if (now === null)
    return [ways.change("pattern-removed", "compatible", `texts need not match ${old ?? ""} any more`)];
  return old === null
    ? [ways.change("pattern-added", severity, `texts have to match ${now}`)]
    : [ways.change("pattern-changed", severity, `texts have to match ${now} instead of ${old}`)];
}

function trimChanges({ trim: old }: StringType, { trim: now }: StringType, ways: Ways): readonly ApiChange[] {
  if (old === now || !ways.inBodies) return [];
  const reason = now
    ? "blanks at its ends are cut off: what comes back is not what was sent"
    : "blanks at its ends stay, and count against the limits";
  return [ways.change("trim-changed", "breaking", reason)];
}

function enumChanges(before: readonly string[], after: readonly string[], ways: Ways): readonly ApiChange[] {
  const gone = before.filter((value) => !after.includes(value));
  const fresh = after.filter((value) => !before.includes(value));
  const isAsked = ways.inBodies || ways.inQueries;
  return [
    ...gone.map((value) =>
      isAsked
        ? ways.change("enum-narrowed", "breaking", `${value} is answered 422`)
        : ways.change("enum-narrowed", "compatible", `it is never ${value} any more`),
    ),
    ...fresh.map((value) =>
      ways.inItems
        ? ways.change(
            "enum-widened",
            "breaking",
            `items may come with ${value}, which no client of before knows`,
          )
        : ways.change("enum-widened", "compatible", `${value} is taken too`),
    ),
  ];
}

function limits(ways: Ways, found: readonly Limit[]): readonly ApiChange[] {
  return found.flatMap((limit) => limitChange(limit, ways));
}

function lengths({
  before,
  after,
}: Pair<{ readonly minLength: number; readonly maxLength: number }>): readonly Limit[] {
  return [
    { name: "minLength", before: before.minLength, after: after.minLength, isFloor: true },
    { name: "maxLength", before: before.maxLength, after: after.maxLength, isFloor: false },
  ];
}

type Bounded = FieldTypeOf<"int" | "bigint" | "float" | "decimal">;

function bounds({ before, after }: Pair<Bounded>): readonly Limit[] {
  return [
    { name: "minimum", before: before.minimum, after: after.minimum, isFloor: true },
    { name: "maximum", before: before.maximum, after: after.maximum, isFloor: false },
  ];
}

function digits({ before, after }: Pair<FieldTypeOf<"decimal">>): readonly Limit[] {
  const whole = ({ precision, scale }: FieldTypeOf<"decimal">) => precision - scale;
  return [
    { name: "digits before the point", before: whole(before), after: whole(after), isFloor: false },
    { name: "digits after the point", before: before.scale, after: after.scale, isFloor: false },
  ];
}

function isString(type: FieldType): type is StringType {
  return type.kind === "string" || type.kind === "text";
}

function isBounded(type: FieldType): type is Bounded {
  return ["int", "bigint", "float", "decimal"].includes(type.kind);
}
