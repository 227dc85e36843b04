import { HOSTILE_TEXTS } from "../support/hostile-texts.js";
import { errorsOf } from "../targets/generated.js";

export type Json = Readonly<Record<string, unknown>>;

/** One project with a resource for every hostile text, which stands wherever the spec takes it. */
export const EVERYWHERE = {
  name: "hostile",
  resources: Object.fromEntries(
    HOSTILE_TEXTS.map((text, index) => [
      `things_${index}`,
      { singular: `thing_${index}`, ...resourceOf(text) },
    ]),
  ),
};

/** A spec that nothing is wrong with. */
export function plain(): Json {
  return { name: "plain", resources: { things: { fields: { a: "string" } } } };
}

/** The same with one field. */
export function withField(name: string, field: unknown): Json {
  return { ...plain(), resources: { things: { fields: { [name]: field } } } };
}

export function isAccepted(spec: Json): boolean {
  return errorsOf(JSON.stringify(spec), "backend.json").length === 0;
}

/** A resource whose every free text is this one, and some fields that take it only if it fits. */
function resourceOf(text: string): Json {
  const perhaps = {
    short: `text = ${text}`,
    matched: { type: "string", pattern: text },
    link: { type: "url", default: text },
  };
  return {
    description: text,
    fields: {
      word: { type: "text", default: text, example: text, description: text },
      kind: { type: "enum", enum: ["plain", text], description: text },
      kinds: { type: "array", items: { type: "enum", enum: ["plain", text] }, default: [text] },
      words: { type: "array", items: "text", default: [text], example: [text] },
      anything: { type: "json", default: { [text]: [text, { deep: text }] }, example: { [text]: text } },
      exact: { type: "string", pattern: text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&") },
      secret: { type: "password", description: text },
      token: { type: "text", default: text },
      ...Object.fromEntries(
        Object.entries(perhaps).filter(([name, field]) => isAccepted(withField(name, field))),
      ),
    },
    filter: ["kind"],
    search: ["word"],
  };
}
