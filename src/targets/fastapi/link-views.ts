import type { Blueprint, ManyRelation, Resource } from "../../blueprint/blueprint.js";
import { Code, code, imported, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { NOBODY, writersOf, type Writers } from "./references-view.js";
import { ANNOTATED, FIELD } from "./python-modules.js";
import { MOST_LINKS } from "../../contract/links.js";
import { ownedRelations } from "../../contract/references.js";
import { attributeOf, resourceSymbols } from "./symbols.js";
import { spell, type Spelling } from "./types.js";

/** A many-to-many relation with everything that the views of its resource's files need. */
export interface LinkView {
  readonly many: ManyRelation;
  /** Its ids on every model: "label_ids". */
  readonly attribute: string;
  /** Client and code call it by different names. */
  readonly isAliased: boolean;
  /** The variable of the table of links: "tasks_labels_table". */
  readonly table: Code;
  /** How one of its ids is spelled. */
  readonly id: Spelling;
  /** The annotation of its ids in the models of what clients send. */
  readonly input: Code;
  /** What is linked has an owner, who must be that of the item. */
  readonly isOwned: boolean;
}

export function linkViews(blueprint: Blueprint, resource: Resource): readonly LinkView[] {
  const { module } = resourceSymbols(resource);
  const owned = new Set(ownedRelations(blueprint.resources, resource));
  return resource.manyRelations.map((many) => {
    const attribute = attributeOf(many.ids);
    const id = idSpelling(blueprint, many);
    const table = `${many.table}_table`;
    return {
      many,
      attribute,
      isAliased: attribute !== many.ids.json,
      table: new Code(table, [`app.${module}.models:${table}`]),
      id,
      input: code`${ANNOTATED}[list[${id.input}], ${FIELD}(max_length=${MOST_LINKS}), ${imported("app.core.distinct", "DISTINCT")}]`,
      isOwned: owned.has(many),
    };
  });
}

/** What functions that write links are told of who writes, where what they write has no owner. */
export function linkWriters(blueprint: Blueprint, resource: Resource): Pick<Writers, "create" | "change"> {
  const hasOwned = linkViews(blueprint, resource).some(({ isOwned }) => isOwned);
  return hasOwned ? writersOf(blueprint, resource) : { create: NOBODY, change: NOBODY };
}

/** The table of links in the models of the resource whose items list them. */
export function linkTable(resource: Resource, { many, id }: LinkView): LinkTable {
  const parts = [
    linkColumn({ name: many.ownColumn, to: resource.table, constraint: many.ownConstraint }, id),
    linkColumn({ name: many.otherColumn, to: many.to, constraint: many.otherConstraint }, id),
    code`${imported("sqlalchemy", "Index")}(${joinCode([many.indexName, many.otherColumn, many.ownColumn].map(pythonString), ", ")})`,
  ];
  const columns = [many.ownColumn, many.otherColumn];
  return { symbol: `${many.table}_table`, table: many.table, columns, parts };
}

export interface LinkTable {
  readonly symbol: string;
  readonly table: string;
  /** Those of its key. */
  readonly columns: readonly string[];
  /** All that it consists of. */
  readonly parts: readonly Code[];
}

interface End {
  readonly name: string;
  readonly to: string;
  readonly constraint: string;
}

function linkColumn({ name, to, constraint }: End, { column }: Spelling): Code {
  const key = code`${imported("sqlalchemy", "ForeignKey")}(${pythonString(`${to}.id`)}, name=${pythonString(constraint)}, ondelete="CASCADE")`;
  return code`${imported("sqlalchemy", "Column")}(${pythonString(name)}, ${column}, ${key}, primary_key=True)`;
}

/** An id in the table of links is spelled as a reference's. */
function idSpelling({ database }: Blueprint, { to, otherConstraint, relation }: ManyRelation): Spelling {
  const { ids } = database;
  return spell(
    { kind: "ref", to, ids, onDelete: "cascade", constraint: otherConstraint, relation },
    new Code("int"),
  );
}
