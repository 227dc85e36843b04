/**
 * The values of the API: what each type accepts in a body, and in a query string.
 *
 * Nothing is coerced: in JSON `"5"` is no integer and `1` is no boolean. A query string holds only
 * text, so the types whose JSON is not text have a `query…` twin that reads it. What comes out is
 * what the database keeps and responses send: `"1.5"` becomes `"1.50"`, a moment moves to UTC.
 */

export { array, boolean } from "./values/compounds.js";
export { distinct } from "./values/distinct.js";
export { bigint, decimal } from "./values/exact-numbers.js";
export { json } from "./values/json.js";
export { float, id, int } from "./values/numbers.js";
export {
  commaSeparated,
  queryBigint,
  queryBoolean,
  queryFloat,
  queryId,
  queryInt,
  queryInteger,
} from "./values/queries.js";
export { email, enumeration, slug, text, url, uuid } from "./values/texts.js";
export { date, dateTime, time } from "./values/times.js";
