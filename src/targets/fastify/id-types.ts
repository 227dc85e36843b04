import type { Blueprint } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { code, type Code } from "../../render/code.js";
import { idType, SENT_TEXT } from "./value-types.js";

/** How ids are spelled. */
export interface IdTypes {
  /** The TypeScript type. */
  readonly type: Code;
  /** In a path or a query string. */
  readonly query: Code;
  /** In a cursor. */
  readonly key: Code;
  /** In a response. */
  readonly sent: Code;
}

/** The ids of rows. */
export function idTypes({ database }: Blueprint): IdTypes {
  return { ...idType(database.ids), type: database.ids === "uuid" ? code`string` : code`number` };
}

/** The id of an owner, which is that of the caller: text of the token, or the id of an account. */
export function ownerTypes(blueprint: Blueprint): Pick<IdTypes, "type" | "sent"> {
  return hasAccounts(blueprint) ? idTypes(blueprint) : { type: code`string`, sent: SENT_TEXT };
}
