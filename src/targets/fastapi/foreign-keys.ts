import type { Resource } from "../../blueprint/blueprint.js";
import type { OnDelete } from "../../blueprint/field-type.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import type { ReferenceField } from "../../contract/references.js";

/** A reference of a resource; `isForward`: the table that it leads to is made after its own. */
export interface ForeignKey {
  readonly resource: Resource;
  readonly field: ReferenceField;
  readonly isForward: boolean;
  /** The tables may have no naming convention, or another one. */
  readonly isNamed?: boolean;
}

const ON_DELETE: Readonly<Record<OnDelete, string | null>> = {
  restrict: null,
  setNull: "SET NULL",
  cascade: "CASCADE",
};

/** In a model: `ForeignKey("projects.id")`, with its name where the tables' naming convention would give another. */
export function modelKey({ resource, field, isForward, isNamed = false }: ForeignKey): Code {
  const { to, constraint } = field.type;
  const isConventional = !isNamed && constraint === `fk_${resource.table}_${field.column}_${to}`;
  const parts = [
    pythonString(`${to}.id`),
    ...(isConventional ? [] : [code`name=${pythonString(constraint)}`]),
    ...onDeleteArgument(field.type.onDelete),
    ...(isForward ? [code`use_alter=True`] : []),
  ];
  return code`${imported("sqlalchemy", "ForeignKey")}(${joinCode(parts, ", ")})`;
}

/** `ondelete="CASCADE"`, of a model's key or a migration's; nothing where the database refuses. */
export function onDeleteArgument(rule: OnDelete): Code[] {
  const word = ON_DELETE[rule];
  return word === null ? [] : [code`ondelete=${pythonString(word)}`];
}
