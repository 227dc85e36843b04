type Json = Readonly<Record<string, unknown>>;

/** A change of a spec, and what `compat` has to say of it. */
export interface ApiChangeCase {
  readonly title: string;
  /** Whole specs, as JSON. */
  readonly before: string;
  readonly after: string;
  /** "breaking field-removed tasks.title": severity, kind, place. Breaking ones first. */
  readonly expected: readonly string[];
}

/** A case from two specs. */
export function changed(
  title: string,
  [before, after]: readonly [Json, Json],
  expected: readonly string[] = [],
): ApiChangeCase {
  return { title, before: JSON.stringify(before), after: JSON.stringify(after), expected };
}

/** A backend with one resource, `tasks`. */
export function tasks(fields: Json, rest: Json = {}): Json {
  return backend({ tasks: { fields, ...rest } });
}

/** A backend with these resources, and with settings if there are any. */
export function backend(resources: Json, settings: Json = {}): Json {
  return { name: "shop", target: "fastify", ...settings, resources };
}

/** A case about the one field `x` of `tasks`, beside another that stays; `rest` is the same before and after. */
export function field(
  title: string,
  [before, after]: readonly [unknown, unknown],
  expected: readonly string[] = [],
  rest: Json = {},
): ApiChangeCase {
  const spec = (x: unknown): Json => tasks({ title: "string(1..50)", ...(x === null ? {} : { x }) }, rest);
  return changed(title, [spec(before), spec(after)], expected);
}
