import type { Blueprint, Field, Resource } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { isReference, referencesOf } from "../../contract/references.js";
import { targetOf } from "../../contract/resource-index.js";
import { code, joinCode, type Code } from "../../render/code.js";

/** Mermaid draws nothing that is longer, or has more lines between tables (its `maxTextSize` and `maxEdges`). */
const MOST_CHARACTERS = 50_000;
const MOST_RELATIONS = 500;

/**
 * The tables and what they refer to, as a Mermaid diagram; of very many tables the relations alone, and null where Mermaid would
 * refuse those too. Names stand in quotes: some, such as `style`, are words of Mermaid's.
 */
export function entityDiagram(blueprint: Blueprint): Code | null {
  const relations = blueprint.resources.flatMap((resource) => relationsOf(blueprint, resource));
  if (relations.length > MOST_RELATIONS) return null;
  const tables = blueprint.resources.map((resource) => tableOf(blueprint, resource));
  const whole = diagram([...tables, ...relations]);
  if (whole.text.length <= MOST_CHARACTERS) return whole;
  const short = diagram(relations);
  return relations.length > 0 && short.text.length <= MOST_CHARACTERS ? short : null;
}

function diagram(parts: readonly Code[]): Code {
  return joinCode([code`erDiagram`, ...parts], "\n");
}

function tableOf(blueprint: Blueprint, { table, isOwned, fields, indexes }: Resource): Code {
  const unique = new Set(
    indexes.flatMap(({ isUnique, columns }) => {
      const [only, second] = columns.filter(({ column }) => column !== "user_id");
      return isUnique && only !== undefined && second === undefined ? [only.column] : [];
    }),
  );
  const { ids } = blueprint.database;
  const owner = hasAccounts(blueprint) ? code`        ${ids} user_id FK` : code`        text user_id`;
  const lines = [
    code`    "${table}" {`,
    code`        ${ids} id PK`,
    ...(isOwned ? [owner] : []),
    ...fields.map((field) => code`        ${typeOf(field)} ${field.column}${keysOf(field, unique)}`),
    code`    }`,
  ];
  return joinCode(lines, "\n");
}

function typeOf({ type }: Field): Code {
  if (type.kind === "ref") return code`${type.ids}`;
  return type.kind === "array" ? code`${type.items.kind}[]` : code`${type.kind}`;
}

function keysOf(field: Field, unique: ReadonlySet<string>): Code {
  const isUnique = unique.has(field.column);
  if (isReference(field)) return isUnique ? code` FK, UK` : code` FK`;
  return isUnique ? code` UK` : code``;
}

function relationsOf(blueprint: Blueprint, resource: Resource): readonly Code[] {
  const { resources } = blueprint;
  const owned =
    resource.isOwned && hasAccounts(blueprint)
      ? [code`    "users" ||--o{ "${resource.table}" : user_id`]
      : [];
  const references = referencesOf(resource).map((field) => {
    const { table } = targetOf(resources, field.type);
    const end = field.isOptional ? code`|o` : code`||`;
    return code`    "${table}" ${end}--o{ "${resource.table}" : ${field.column}`;
  });
  const links = resource.manyRelations.map(
    (many) => code`    "${resource.table}" }o--o{ "${many.to}" : ${many.relation.name.snake}`,
  );
  return [...owned, ...references, ...links];
}
