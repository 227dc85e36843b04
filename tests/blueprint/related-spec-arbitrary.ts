import fc from "fast-check";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import { accessArbitrary, accessOf, type AccessDraw } from "./access-arbitrary.js";
import { fieldArbitrary } from "./field-arbitrary.js";
import { memberName } from "./name-arbitrary.js";
import type { PlainResource, PlainSpec } from "./plain-spec.js";
import { specArbitrary } from "./spec-arbitrary.js";
import { specOf } from "./spec-of.js";

const USERS = "users";
const ROLES: readonly (readonly string[])[] = [
  [],
  ["admin"],
  ["editor", "admin"],
  ["Admin", "x", "a.b:c/d-e_f"],
];

/** A relation before it is known what there is to relate to. */
interface RelationDraw {
  readonly name: string;
  readonly isMany: boolean;
  /** Which resource it points to: that of this number, counted around. */
  readonly to: number;
  readonly isOptional: boolean;
  readonly onDelete: "restrict" | "setNull" | "cascade" | null;
  readonly words: Partial<FieldSpec>;
  readonly lists: readonly ("filter" | "sort" | "unique" | "indexes" | "uniqueWith" | "indexedWith")[];
}

interface ResourceDraw {
  readonly owner: "user" | "none" | null;
  readonly access: AccessDraw | null;
  readonly relations: readonly RelationDraw[];
}

interface Draw {
  readonly base: PlainSpec;
  readonly auth: "none" | "jwt" | "accounts";
  readonly roles: readonly string[];
  readonly algorithms: readonly string[] | null;
  readonly rolesClaim: string | null;
  readonly resources: readonly ResourceDraw[];
  /** What is said of the accounts, if anything. */
  readonly users: {
    readonly fields: readonly (readonly [string, FieldSpec])[];
    readonly operations: readonly string[];
  } | null;
}

const relationName = fc.oneof(
  fc.constantFrom("project", "parent", "order", "class", "from", "metadata", "type", "self", "model", "db"),
  fc.constantFrom("labels", "related", "tags", "people", "values", "rows", "session", "statement", "author"),
  memberName,
);

const relationArbitrary: fc.Arbitrary<RelationDraw> = fc.record({
  name: relationName,
  isMany: fc.nat({ max: 2 }).map((draw) => draw === 0),
  to: fc.nat({ max: 20 }),
  isOptional: fc.boolean(),
  onDelete: fc.constantFrom(null, "restrict", "setNull", "cascade"),
  words: fc.constantFrom<Partial<FieldSpec>>(
    {},
    {},
    {},
    { immutable: true },
    { readOnly: true },
    { unique: true },
    { index: true },
  ),
  lists: fc.subarray(["filter", "sort", "unique", "indexes", "uniqueWith", "indexedWith"]),
});

const drawArbitrary: fc.Arbitrary<Draw> = fc.record({
  base: specArbitrary,
  auth: fc.constantFrom("none", "jwt", "jwt", "accounts", "accounts"),
  roles: fc.constantFrom(...ROLES),
  algorithms: fc.constantFrom(null, null, ["HS256"], ["RS256"], ["ES256", "EdDSA"]),
  rolesClaim: fc.constantFrom(null, null, "groups", "https://example.com/roles"),
  resources: fc.array(
    fc.record({
      owner: fc.constantFrom(null, "user", "none"),
      access: fc.option(accessArbitrary),
      relations: fc.array(relationArbitrary, { maxLength: 4 }),
    }),
    { minLength: 5, maxLength: 5 },
  ),
  users: fc.option(
    fc.record({
      fields: fc.array(fc.tuple(memberName, fieldArbitrary), { minLength: 1, maxLength: 3 }),
      operations: fc.subarray(["list", "get", "update", "delete"]),
    }),
  ),
});

function specFrom(draw: Draw): PlainSpec {
  const names = Object.keys(draw.base.resources).filter((name) => name !== USERS);
  const hasUsers = draw.auth === "accounts" && draw.users !== null;
  const targets = draw.auth === "accounts" ? [USERS, ...names] : names;
  const resources = Object.fromEntries(
    names.map((name, index) => [name, resourceFrom(draw, { name, index, targets })]),
  );
  return {
    ...draw.base,
    auth: authFrom(draw),
    resources: hasUsers ? { [USERS]: usersFrom(draw, targets), ...resources } : resources,
  };
}

function authFrom({ base, auth, roles, algorithms, rolesClaim }: Draw): NonNullable<PlainSpec["auth"]> {
  if (auth === "none") return { strategy: "none" };
  const { userClaim } = base.auth ?? {};
  return {
    ...(userClaim === undefined ? {} : { userClaim }),
    ...(auth === "accounts" ? { accounts: true } : {}),
    ...(auth === "jwt" && algorithms !== null ? { algorithms } : {}),
    ...(auth === "jwt" && rolesClaim !== null ? { rolesClaim } : {}),
    ...(roles.length === 0 ? {} : { roles }),
  };
}

interface Position {
  readonly name: string;
  readonly index: number;
  readonly targets: readonly string[];
}

function resourceFrom(draw: Draw, position: Position): PlainResource {
  const { owner, access, relations } = drawOf(draw, position.index);
  const { owner: _, ...base } = draw.base.resources[position.name] ?? { fields: {} };
  const isOwned = draw.auth !== "none" && owner !== "none";
  const plain: PlainResource = {
    ...base,
    ...(draw.auth === "none" || owner === null ? {} : { owner }),
    ...(draw.auth === "none" || access === null
      ? {}
      : { access: accessOf(access, { isOwned, roles: draw.roles, operations: base.operations }) }),
  };
  return withRelations(plain, relations, position);
}

/** The accounts come first, so that all that they refer to is a later one, or themselves: optional. */
function usersFrom(draw: Draw, targets: readonly string[]): PlainResource {
  const { fields = [], operations = [] } = draw.users ?? {};
  const { access, relations } = drawOf(draw, 4);
  const plain: PlainResource = {
    fields: Object.fromEntries(fields.map(([name, field]) => [name, withRoom(field)])),
    operations,
    ...(access === null
      ? {}
      : { access: accessOf(access, { isOwned: true, roles: draw.roles, operations }) }),
  };
  const references = relations.filter(({ isMany }) => !isMany);
  return withRelations(plain, references, { name: USERS, index: -1, targets });
}

/** The generated tests know six users: a unique field has to have as many values. */
function withRoom({ unique, ...field }: FieldSpec): FieldSpec {
  return unique === true && ["slug", "email", "uuid", "date"].includes(field.type)
    ? { ...field, unique }
    : field;
}

function drawOf({ resources }: Draw, index: number): ResourceDraw {
  return resources[index] ?? { owner: null, access: null, relations: [] };
}

/** A required reference points to an earlier resource: no first row of a circle of them could be made. */
function withRelations(
  plain: PlainResource,
  relations: readonly RelationDraw[],
  { name, targets }: Position,
): PlainResource {
  return relations.reduce((resource, relation) => {
    const to = targets[relation.to % targets.length] ?? name;
    if (relation.name in resource.fields) return resource;
    const field: FieldSpec = relation.isMany
      ? { type: "many", to }
      : refFrom(relation, { to, isEarlier: targets.indexOf(to) < targets.indexOf(name) });
    const withField = { ...resource, fields: { ...resource.fields, [relation.name]: field } };
    return relation.isMany ? withFilter(withField, relation) : withLists(withField, relation);
  }, plain);
}

function refFrom(
  { isOptional, onDelete, words }: RelationDraw,
  { to, isEarlier }: { readonly to: string; readonly isEarlier: boolean },
): FieldSpec {
  const optional = isOptional || !isEarlier || words.readOnly === true;
  const fits = onDelete !== null && (optional || onDelete !== "setNull");
  return { type: "ref", to, ...(optional ? { optional } : {}), ...(fits ? { onDelete } : {}), ...words };
}

function withFilter(resource: PlainResource, { name, lists }: RelationDraw): PlainResource {
  return lists.includes("filter") ? { ...resource, filter: [...(resource.filter ?? []), name] } : resource;
}

function withLists(resource: PlainResource, relation: RelationDraw): PlainResource {
  const { name, lists, words } = relation;
  const says = (list: RelationDraw["lists"][number]) => lists.includes(list);
  const other = Object.keys(resource.fields).find(
    (field) => isSmall(resource.fields[field]) && field !== name,
  );
  const rules = (alone: boolean, together: boolean): (string | readonly string[])[] => [
    ...(alone ? [name] : []),
    ...(together && other !== undefined ? [[name, other]] : []),
  ];
  return {
    ...withFilter(resource, relation),
    sort: [...(resource.sort ?? ["created_at"]), ...(says("sort") ? [name] : [])],
    unique: [
      ...(resource.unique ?? []),
      ...rules(says("unique") && words.unique !== true && words.index !== true, says("uniqueWith")),
    ],
    indexes: [...(resource.indexes ?? []), ...rules(false, says("indexedWith"))],
  };
}

function isSmall(field: FieldSpec | undefined): boolean {
  return ["int", "bigint", "uuid", "date", "time", "datetime", "enum", "slug", "ref"].includes(
    field?.type ?? "",
  );
}

function isValid(spec: PlainSpec): boolean {
  return resolveBlueprint(specOf(spec)).value !== null;
}

/** Nearly all of these are valid; names meet now and then. */
export const drawnSpecArbitrary: fc.Arbitrary<PlainSpec> = drawArbitrary.map(specFrom);

/** A valid spec with relations, owners, roles and accounts, in plain JSON form like those of `specArbitrary`. */
export const relatedSpecArbitrary: fc.Arbitrary<PlainSpec> = drawnSpecArbitrary.filter(isValid);
