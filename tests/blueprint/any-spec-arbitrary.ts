import fc from "fast-check";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import { memberName } from "./name-arbitrary.js";
import type { PlainResource, PlainSpec } from "./plain-spec.js";
import { relatedSpecArbitrary } from "./related-spec-arbitrary.js";
import { specArbitrary } from "./spec-arbitrary.js";
import { specOf } from "./spec-of.js";
import { text } from "./text-arbitrary.js";

/** What can be said of any spec: of one of its resources, and of one of that resource's fields. */
interface Remark {
  readonly resource: number;
  readonly field: number;
  readonly singular: string | null;
  readonly oldResource: string | null;
  readonly oldField: string | null;
  readonly description: string;
}

const remarkArbitrary: fc.Arbitrary<Remark> = fc.record({
  resource: fc.nat({ max: 3 }),
  field: fc.nat({ max: 6 }),
  singular: fc.option(memberName, { freq: 2 }),
  oldResource: fc.option(memberName, { freq: 2 }),
  oldField: fc.option(memberName, { freq: 2 }),
  description: text({ maxLength: 40 }),
});

function withRemark(spec: PlainSpec, remark: Remark): PlainSpec {
  const names = Object.keys(spec.resources);
  const chosen = names[remark.resource % names.length];
  const resources = Object.entries(spec.resources).map(([name, resource]) => [
    name,
    name === chosen ? remarkedResource(resource, remark) : resource,
  ]);
  return { ...spec, resources: Object.fromEntries(resources) };
}

function remarkedResource(resource: PlainResource, remark: Remark): PlainResource {
  const { singular, oldResource } = remark;
  const names = Object.keys(resource.fields);
  const chosen = names[remark.field % names.length];
  const fields = Object.entries(resource.fields).map(([name, field]) => [
    name,
    name === chosen ? remarkedField(field, remark) : field,
  ]);
  return {
    ...resource,
    fields: Object.fromEntries(fields),
    ...(singular === null ? {} : { singular }),
    ...(oldResource === null ? {} : { renamedFrom: oldResource }),
  };
}

function remarkedField(field: FieldSpec, { oldField, description }: Remark): FieldSpec {
  const first = field.enum?.[0];
  const old = `${first}, as it was`;
  return {
    ...field,
    description,
    ...(oldField === null ? {} : { renamedFrom: oldField }),
    ...(first === undefined || field.enum?.includes(old) ? {} : { renamedValues: { [old]: first } }),
  };
}

function isValid(spec: PlainSpec): boolean {
  return resolveBlueprint(specOf(spec)).value !== null;
}

/** A valid spec of any kind, in plain JSON form: all that a spec may say, but for `host`. Half of them have relations, roles or accounts. */
export const anySpecArbitrary: fc.Arbitrary<PlainSpec> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: relatedSpecArbitrary }, specArbitrary), fc.option(remarkArbitrary))
  .map(([spec, remark]) => {
    if (remark === null) return spec;
    const remarked = withRemark(spec, remark);
    return isValid(remarked) ? remarked : spec;
  });
