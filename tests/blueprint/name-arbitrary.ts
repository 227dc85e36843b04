import fc from "fast-check";
import { nameForms, nameKey } from "../../src/blueprint/naming.js";

/** Names that languages and libraries reserve, and that users want all the same. */
export const AWKWARD_NAMES: readonly string[] = [
  "order",
  "user",
  "group",
  "class",
  "type",
  "import",
  "metadata",
  "registry",
  "schema",
  "json",
  "copy",
  "model_name",
  "constructor",
  "toString",
  "select",
  "from",
  "id_card",
  "date",
  "str",
  "list",
  "dict",
  "self",
  "args",
  "kwargs",
  "values",
  "session",
  "db",
  "model_config",
  "true",
  "none",
  "hasOwnProperty",
  "valueOf",
  "limit",
  "cursor",
  "sort",
  "count",
  "include",
  "q",
  "test",
  "router",
  "app",
  "tests",
  "table",
  "index",
  "x",
];

const RESERVED = new Set([
  "id",
  "createdat",
  "updatedat",
  "deletedat",
  "userid",
  "auth",
  "tableoid",
  "xmin",
  "cmin",
  "xmax",
  "cmax",
  "ctid",
]);
const RESERVED_START = /^(?:sqlite|pg)_|^alembic_version$/;

/** A name that a resource or a field may have. */
export const memberName: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...AWKWARD_NAMES),
    fc.stringMatching(/^[a-z][a-z0-9]{0,5}(?:_[a-z0-9]{1,5}){0,3}$/),
    fc.stringMatching(/^[a-z][a-z0-9]{0,5}(?:[A-Z][a-z0-9]{1,5}){0,3}$/),
    fc.stringMatching(/^[a-z]{40,50}$/),
  )
  .filter((name) => !RESERVED.has(nameKey(nameForms(name))) && !RESERVED_START.test(nameForms(name).snake));

/** A name that a project may have. */
export const projectName: fc.Arbitrary<string> = fc.stringMatching(
  /^z[a-z0-9]{0,8}(?:[-_][a-z0-9]{1,8}){0,3}$/,
);
