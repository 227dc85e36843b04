import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "../../src/blueprint/blueprint.js";
import { exampleValue, hasExample } from "../../src/blueprint/example-value.js";
import { fitValue } from "../../src/blueprint/fit-value.js";
import type { JsonValue } from "../../src/spec/json-value.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import { fieldArbitrary } from "./field-arbitrary.js";
import { fieldOf } from "./example-field.js";
import { runs } from "../support/runs.js";

const VARIANTS = Array.from({ length: 21 }, (_, index) => index);

function seriesOf(field: Field, count = VARIANTS.length): JsonValue[] {
  return VARIANTS.slice(0, count).map((variant) => exampleValue(field, variant));
}

function first(spec: FieldSpec, name?: string): JsonValue[] {
  return seriesOf(fieldOf(spec, name), 3);
}

describe("exampleValue", () => {
  test.each<readonly [FieldSpec, readonly JsonValue[]]>([
    [{ type: "string" }, ["Title 1", "Title 2", "Title 3"]],
    [{ type: "string", maxLength: 5 }, ["Tit 1", "Tit 2", "Tit 3"]],
    [{ type: "string", maxLength: 2 }, ["1", "2", "3"]],
    [{ type: "string", minLength: 10 }, ["Title 1 Ti", "Title 2 Ti", "Title 3 Ti"]],
    [{ type: "string", minLength: 8 }, ["Title 1.", "Title 2.", "Title 3."]],
    [{ type: "email" }, ["title1@example.com", "title2@example.com", "title3@example.com"]],
    [{ type: "slug" }, ["title-1", "title-2", "title-3"]],
    [{ type: "url" }, [1, 2, 3].map((number) => `https://example.com/title/${number}`)],
    [{ type: "uuid" }, [1, 2, 3].map((number) => `0190a6f0-0000-7000-8000-00000000000${number}`)],
    [{ type: "password" }, ["correct horse 1", "correct horse 2", "correct horse 3"]],
    [{ type: "int" }, [1, 2, 3]],
    [{ type: "int", minimum: 5, maximum: 6 }, [5, 6, 5]],
    [{ type: "int", maximum: -100 }, [-120, -119, -118]],
    [{ type: "bigint" }, ["1", "2", "3"]],
    [{ type: "float" }, [1.5, 2.5, 3.5]],
    [{ type: "float", minimum: 0, maximum: 1 }, [0, 0.0476, 0.0952]],
    [{ type: "decimal", precision: 6, scale: 2 }, ["1.00", "2.00", "3.00"]],
    [{ type: "decimal", precision: 3, scale: 3 }, ["0.001", "0.002", "0.003"]],
    [{ type: "decimal", precision: 6, scale: 2, minimum: "0.05", maximum: "0.06" }, ["0.05", "0.06", "0.05"]],
    [{ type: "boolean" }, [true, false, true]],
    [{ type: "date" }, ["2030-01-01", "2030-01-02", "2030-01-03"]],
    [{ type: "time" }, ["08:00:00", "08:30:00", "09:00:00"]],
    [{ type: "datetime" }, [1, 2, 3].map((day) => `2030-01-0${day}T09:00:00.000Z`)],
    [{ type: "enum", enum: ["low", "high"] }, ["low", "high", "low"]],
    [{ type: "json" }, [{ title: 1 }, { title: 2 }, { title: 3 }]],
    [{ type: "array", items: { type: "int" } }, [[1, 2], [2, 3], [3, 4]]], // prettier-ignore
    [{ type: "array", items: { type: "int" }, maxItems: 1 }, [[1], [2], [3]]],
    [{ type: "array", items: { type: "enum", enum: ["a"] } }, [["a"], ["a"], ["a"]]],
    [{ type: "array", items: { type: "enum", enum: ["a"] }, minItems: 2 }, [["a", "a"], ["a", "a"], ["a", "a"]]], // prettier-ignore
  ])("of %j is %j", (spec, expected) => {
    expect(first(spec)).toEqual(expected);
  });

  test("is called after the field's words", () => {
    expect(first({ type: "string" }, "dueDate")[0]).toBe("Due date 1");
    expect(first({ type: "email" }, "contact_email")[0]).toBe("contact.email1@example.com");
    expect(first({ type: "array", items: { type: "string" } }, "tags")[0]).toEqual(["Tag 1", "Tag 2"]);
  });

  test.each<readonly [FieldSpec, readonly JsonValue[]]>([
    [{ type: "int", maximum: 100, example: 50 }, [50, 51, 52]],
    [{ type: "int", minimum: 0, maximum: 2, example: 2 }, [2, 0, 1]],
    [{ type: "float", maximum: 5, minimum: 4, example: 5 }, [5, 4, 4.05]],
    [{ type: "decimal", precision: 6, scale: 2, example: "9.99" }, ["9.99", "10.99", "11.99"]],
    [{ type: "date", example: "9999-12-31" }, ["9999-12-31", "0001-01-01", "0001-01-02"]],
    [{ type: "time", example: "09:15:00.5" }, ["09:15:00.5", "09:45:00.500", "10:15:00.500"]],
    [{ type: "boolean", example: false }, [false, true, false]],
    [{ type: "enum", enum: ["a", "b", "c"], example: "b" }, ["b", "c", "a"]],
    [{ type: "string", example: "Buy milk" }, ["Buy milk", "Title 1", "Title 2"]],
    [{ type: "string", example: "Title 2" }, ["Title 2", "Title 1", "Title 3"]],
  ])("of %j begins with the example: %j", (spec, expected) => {
    expect(first(spec)).toEqual(expected);
  });
});

describe("a pattern", () => {
  test.each<readonly [FieldSpec, readonly JsonValue[]]>([
    [{ type: "string", pattern: "^[A-Z]{2}-\\d{4}$" }, ["AA-0000", "AA-0001", "AA-0002"]],
    [{ type: "string", pattern: "^(?:red|green|blue)$" }, ["blue", "green", "red"]],
    [{ type: "string", pattern: "\\S" }, ["Title 1", "Title 2", "Title 3"]],
    [{ type: "string", pattern: "^\\+?[0-9]{7,15}$" }, ["+0000000", "+0000001", "+0000002"]],
    [{ type: "string", pattern: "^#", minLength: 5, maxLength: 5 }, ["#10xx", "#11xx", "#12xx"]],
  ])("of %j gives texts made from it: %j", (spec, expected) => {
    expect(first(spec)).toEqual(expected);
  });

  test.each<FieldSpec>([
    { type: "string", pattern: "^[a-z]+$", minLength: 40, maxLength: 40 },
    { type: "string", pattern: "^[a-z]+-[a-z]+$", minLength: 10, maxLength: 10 },
    { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", minLength: 30 },
    { type: "string", pattern: "^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$", maxLength: 12 },
    { type: "string", pattern: "x|yy|^zzz$", minLength: 7 },
    { type: "text", pattern: "^(?:\\d{4}-){3}\\d{4}$" },
    { type: "string", pattern: "^[^ -~]+$" },
    { type: "string", pattern: "^(a+)+$", minLength: 60 },
    { type: "string", pattern: "[\\u{1F600}-\\u{1F64F}]" },
    { type: "string", pattern: "^(((a|b)|c)?d+?){2}$" },
    { type: "text", pattern: "^.*$", minLength: 5000 },
  ])("%j is met by texts that differ", (spec) => {
    const field = fieldOf(spec);
    const values = seriesOf(field, 5);
    expect(values.map((value) => fitValue(field.type, value).problem)).toEqual(values.map(() => null));
    expect(new Set(values).size).toBe(5);
  });

  test("that nothing meets has an example only when the spec gives one", () => {
    const impossible: FieldSpec = { type: "string", pattern: "^abc$", maxLength: 2 };
    expect(hasExample(fieldOf(impossible))).toBe(false);
    expect(typeof exampleValue(fieldOf(impossible), 0)).toBe("string");
    const hard: FieldSpec = { type: "string", pattern: "a$b|^(?:q^)*cc$" };
    expect(hasExample(fieldOf(hard))).toBe(true);
    const list: FieldSpec = { type: "array", items: impossible };
    expect(exampleValue(fieldOf(list), 3)).toEqual([]);
    expect(hasExample(fieldOf({ ...list, minItems: 1 }))).toBe(false);
  });

  test("with a default but no sample gives the default", () => {
    // Between the anchors there is an order that the sampler does not keep: `$` in front of a line end is never met.
    const field: Field = { ...fieldOf({ type: "string", pattern: "a^b" }), default: "given" };
    expect(exampleValue(field, 2)).toBe("given");
  });
});

/** Whether the type has 21 values to choose from, and the series is promised to find them. */
function isRoomy({ type }: Field): boolean {
  switch (type.kind) {
    case "boolean":
    case "enum":
    case "array":
      return false;
    case "string":
    case "text":
      return type.pattern === null && type.maxLength > 1;
    case "int":
      return type.maximum - type.minimum >= 20;
    case "float":
      return (type.maximum ?? Infinity) > (type.minimum ?? -Infinity);
    case "bigint":
      return BigInt(type.maximum) - BigInt(type.minimum) >= 20n;
    case "decimal":
      return type.precision > 1 && Number(type.maximum ?? Infinity) - Number(type.minimum ?? -Infinity) >= 20;
    default:
      return true;
  }
}

describe("for every valid field", () => {
  test("each variant keeps the field's rules in the spelling that the API sends, in every run the same", () => {
    fc.assert(
      fc.property(fieldArbitrary, (spec) => {
        const field = fieldOf(spec);
        const values = seriesOf(field);
        expect(hasExample(field)).toBe(true);
        expect(values.map((value) => fitValue(field.type, value).value)).toEqual(values);
        expect(seriesOf(fieldOf(spec))).toEqual(values);
      }),
      runs(300),
    );
  });

  test("variants differ where the type has the values", () => {
    fc.assert(
      fc.property(fieldArbitrary.map((spec) => fieldOf(spec)).filter(isRoomy), (field) => {
        expect(new Set(seriesOf(field).map((value) => JSON.stringify(value))).size).toBe(VARIANTS.length);
      }),
      runs(300),
    );
  });

  test("the first variants of numbers and moments ascend where the type has the values", () => {
    const ordered = new Set(["int", "bigint", "float", "decimal", "date", "time", "datetime"]);
    const fields = fieldArbitrary.map((spec) => fieldOf(spec));
    fc.assert(
      fc.property(
        fields.filter((field) => ordered.has(field.type.kind) && isRoomy(field)),
        (field) => {
          const values = seriesOf(field, 5).map(orderKey);
          for (const [index, value] of values.slice(1).entries())
            expect(value).toSatisfy(isAbove(values[index]));
        },
      ),
    );
  });
});

/** Exact text of a number as the count of its last digits: all of a field's values have the same scale. */
function orderKey(value: JsonValue): JsonValue | bigint {
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? BigInt(value.replace(".", "")) : value;
}

function isAbove(lower: JsonValue | bigint | undefined): (value: unknown) => boolean {
  return (value) => {
    if (typeof value === "bigint" && typeof lower === "bigint") return value > lower;
    if (typeof value === "number" && typeof lower === "number") return value > lower;
    return typeof value === "string" && typeof lower === "string" && value > lower;
  };
}
