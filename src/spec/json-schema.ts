import * as z from "zod";
import { itemRules, longFieldRules } from "./schema-field-rules.js";
import { itemShorthandRule, resourceRules, shorthandRule, specRules } from "./schema-rules.js";
import { longFieldSchema, resourceSchema, specSchema } from "./spec-schema.js";
import { isRecord } from "./is-record.js";

/**
 * The JSON Schema of a spec's main file, for editors: it completes, explains and refuses what `validate` refuses, as far as JSON
 * Schema can say it, and never more. Draft 7 is what all editors read. Its definition `resource` is that of a file in `resources/`.
 */
export function specJsonSchema(): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    ...merged(shapeOf(specSchema), specRules),
    definitions: {
      resource: merged(shapeOf(resourceSchema), resourceRules),
      field: { anyOf: [{ $ref: "#/definitions/shorthand" }, { $ref: "#/definitions/longField" }] },
      shorthand: shorthandRule,
      longField: merged(shapeOf(longFieldSchema), longFieldRules),
      item: { anyOf: [itemShorthandRule, itemRules] },
    },
  };
}

/** The schema as text, as it is printed and as it lies in a project. */
export function specSchemaText(): string {
  return `${JSON.stringify(specJsonSchema(), null, 1)}\n`;
}

type Rule = Readonly<Record<string, unknown>>;

function shapeOf(schema: z.ZodType): Rule {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { target: "draft-7" });
  return shape;
}

/** Both in one: what they say of the same key is merged, and where that is not possible the rule wins. */
function merged(shape: Rule, rules: Rule): Rule {
  const both = Object.entries(rules).map(([key, rule]) => {
    const said = shape[key];
    return [key, isRecord(said) && isRecord(rule) ? merged(said, rule) : rule] as const;
  });
  return { ...shape, ...Object.fromEntries(both) };
}
