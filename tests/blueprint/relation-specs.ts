import type { Field, ManyRelation, Resource } from "../../src/blueprint/blueprint.js";
import type { RefType } from "../../src/blueprint/field-type.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import type { PlainResource, PlainSpec } from "./plain-spec.js";
import { allFindings, blueprintOf } from "./resolved.js";

export const text: FieldSpec = { type: "text" };
export const ref = (to: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ type: "ref", to, ...more });
export const optional = (to: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  ref(to, { optional: true, ...more });
export const many = (to: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ type: "many", to, ...more });

export type Resources = Readonly<Record<string, PlainResource>>;

export function shop(resources: Resources, rest: Partial<PlainSpec> = {}): PlainSpec {
  return { name: "shop", resources, ...rest };
}

/** The resource tasks of a spec without problems, beside projects and labels. */
export function tasksWith(
  fields: Readonly<Record<string, FieldSpec>>,
  rest: Partial<PlainResource> = {},
): Resource {
  const tasks = { ...rest, fields: { title: { type: "string" }, ...fields } };
  const other: PlainResource = { owner: rest.owner ?? "user", fields: { name: text } };
  return resourceIn(shop({ tasks, projects: other, labels: other }), "tasks");
}

export function resourceIn(plain: PlainSpec, table: string): Resource {
  const found = blueprintOf(plain).resources.find((resource) => resource.table === table);
  if (found === undefined) throw new Error(`no resource ${table}`);
  return found;
}

export function refIn({ fields }: Resource, column: string): Field & { readonly type: RefType } {
  const found = fields.find((field) => field.column === column);
  if (found?.type.kind !== "ref") throw new Error(`${column} is no reference`);
  return { ...found, type: found.type };
}

export function manyIn({ manyRelations }: Resource, name: string): ManyRelation {
  const found = manyRelations.find(({ relation }) => relation.name.snake === name);
  if (found === undefined) throw new Error(`no relation ${name}`);
  return found;
}

/** The errors among what is found about tasks with these fields. */
export function problems(
  fields: Readonly<Record<string, FieldSpec>>,
  rest: Partial<PlainResource> = {},
): string[] {
  const tasks = { ...rest, fields: { title: text, ...fields } };
  return allFindings(
    shop({ tasks, projects: { fields: { name: text } }, labels: { fields: { name: text } } }),
  );
}
