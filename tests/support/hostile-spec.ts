/** A spec that means no good: its text, in YAML, or in JSON where `path` says so. */
export interface HostileSpec {
  readonly title: string;
  readonly text: string;
  readonly path?: string;
}

export const RUN = "__import__('os').system('touch pwned')";

/** In YAML, with one resource whose fields are given in flow or block style. */
export const fields = (text: string) => `name: shop\nresources:\n  tasks:\n    fields: ${text}\n`;
export const field = (text: string) => fields(`{ a: ${text} }`);
export const top = (text: string) => `${text}\n${fields("{ a: string }")}`;
/** In JSON, which YAML is a superset of: text stands there as it is, escaped. */
export const json = (spec: object) =>
  JSON.stringify({ name: "shop", resources: { tasks: { fields: { a: "string" } } }, ...spec });
export const ofField = (spec: unknown) => json({ resources: { tasks: { fields: { a: spec } } } });
export const named = (name: string) => json({ resources: { tasks: { fields: { [name]: "string" } } } });
export const called = (name: string) => json({ resources: { [name]: { fields: { a: "string" } } } });
export const described = (description: string) =>
  json({ resources: { tasks: { description, fields: { a: "string" } } } });
export const matching = (pattern: string) => ofField({ type: "string", pattern });
export const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));
export const record = (entries: readonly (readonly [string, unknown])[]) => Object.fromEntries(entries);

export function each(
  what: string,
  texts: readonly string[],
  specOf: (text: string) => string,
): HostileSpec[] {
  return texts.map((text) => ({ title: `${what} ${JSON.stringify(text).slice(0, 60)}`, text: specOf(text) }));
}
