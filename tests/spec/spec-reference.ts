import { z } from "zod";
import { specJsonSchema } from "../../src/spec/json-schema.js";

/** What of JSON Schema the spec's own uses. */
interface Schema {
  readonly type?: string | readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly default?: unknown;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly items?: Schema | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly $ref?: string | undefined;
  readonly definitions?: Keys | undefined;
  readonly properties?: Keys | undefined;
  readonly additionalProperties?: Schema | undefined;
  readonly required?: readonly string[] | undefined;
}
type Keys = Readonly<Record<string, Schema>>;

const schema: z.ZodType<Schema> = z.lazy(() => z.union([z.boolean().transform(() => ({})), objectSchema]));
const objectSchema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    items: schema.optional(),
    anyOf: z.array(schema).optional(),
    allOf: z.array(schema).optional(),
    $ref: z.string().optional(),
    definitions: z.record(z.string(), schema).optional(),
    properties: z.record(z.string(), schema).optional(),
    additionalProperties: z.union([z.boolean().transform(() => undefined), schema]).optional(),
    required: z.array(z.string()).optional(),
  }),
);

const HEAD = `# Every key of the spec

Made of the schema that the tool checks specs with (\`backend-gen schema\`), key by key. What they are for is in [spec.md](spec.md); \`NAME\` stands for a name of yours.
`;

/** The page that lists every key: a section for each object of the schema. */
export function specReference(): string {
  const root = schema.parse(specJsonSchema());
  const page = new Page(root.definitions ?? {});
  page.describe("The whole", "", root);
  return [HEAD, ...page.sections].join("\n");
}

/** Sections as they are met; what several keys share, a resource for one, is described once. */
class Page {
  readonly sections: string[] = [];
  readonly #definitions: Keys;
  readonly #described = new Set<Schema>();

  constructor(definitions: Keys) {
    this.#definitions = definitions;
  }

  describe(title: string, path: string, { properties = {}, required = [] }: Schema): void {
    const keys = Object.entries(properties);
    const rows = keys.map(([key, value]) => {
      const known = this.#resolved(value);
      const absent = required.includes(key) ? "required" : valueText(known.default);
      const about = (known.description ?? "").replaceAll("|", String.raw`\|`);
      return `| \`${key}\` | ${this.#kindOf(known)} | ${absent} | ${about} |`;
    });
    const head = ["| key | values | left out | is |", "| --- | --- | --- | --- |"];
    this.sections.push(`## ${title}\n\n${[...head, ...rows].join("\n")}\n`);
    for (const [key, value] of keys) this.#describeObjects(`${path}${key}`, value);
  }

  /** Objects of fixed keys, and objects whose keys are names of the user's. */
  #describeObjects(path: string, value: Schema): void {
    const known = this.#resolved(value);
    if (this.#described.has(known)) return;
    this.#described.add(known);
    if (known.additionalProperties !== undefined)
      this.#describeObjects(`${path}.NAME`, known.additionalProperties);
    else if (known.properties !== undefined) this.describe(`\`${path}\``, `${path}.`, known);
    for (const choice of known.anyOf ?? []) this.#describeObjects(path, choice);
  }

  /** A definition in the place of what refers to it. Rules that are added to one say nothing of its keys. */
  #resolved(value: Schema): Schema {
    const [first] = value.$ref === undefined ? (value.allOf ?? []) : [value];
    const name = first?.$ref?.replace("#/definitions/", "");
    return name === undefined ? value : (this.#definitions[name] ?? value);
  }

  #kindOf(value: Schema): string {
    const known = this.#resolved(value);
    if (known.anyOf !== undefined)
      return [...new Set(known.anyOf.map((choice) => this.#kindOf(choice)))].join(" or ");
    if (known.const !== undefined) return valueText(known.const);
    if (known.enum !== undefined) return known.enum.map(valueText).join(" · ");
    if (known.type === "array") return `list of ${this.#kindOf(known.items ?? {})}`;
    const kinds = typeof known.type === "string" ? [known.type] : (known.type ?? ["any value"]);
    return [kinds.join(" or "), range(known.minimum, known.maximum), length(known)]
      .filter((text) => text !== "")
      .join(", ");
  }
}

function length({ minLength, maxLength }: Schema): string {
  if (minLength === 1 && maxLength === undefined) return "not empty";
  const text = range(minLength, maxLength);
  return text === "" ? "" : `${text} characters`;
}

function range(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return most === undefined ? "" : `at most ${most}`;
  return most === undefined ? `at least ${least}` : `${least} to ${most}`;
}

function valueText(value: unknown): string {
  return value === undefined ? "" : `\`${JSON.stringify(value)}\``;
}
