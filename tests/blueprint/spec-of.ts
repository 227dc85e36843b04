import type { ResourceSpec, Spec } from "../../src/spec/spec.js";
import type { PlainResource, PlainSpec } from "./plain-spec.js";

/**
 * The `Spec` that the parser would give for a plain one. Its spans carry the path of what they are about in `file`
 * (`resources.tasks.fields.id key`), so that a test can say where a finding must stand.
 */
export function specOf(plain: PlainSpec): Spec {
  return {
    ...plain,
    resources: new Map(
      Object.entries(plain.resources).map(([name, resource]) => [name, resourceOf(resource)]),
    ),
    locate: (path, part = "value") => ({
      file: `${path.join(".")} ${part}`,
      start: 0,
      end: 0,
      line: 1,
      column: 1,
    }),
    textOf: () => "",
  };
}

function resourceOf({ fields, access, ...rest }: PlainResource): ResourceSpec {
  return {
    ...rest,
    fields: new Map(Object.entries(fields)),
    ...(access === undefined ? {} : { access: new Map(Object.entries(access)) }),
  };
}
