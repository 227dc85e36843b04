import { Code, imported } from "../../render/code.js";

/** What many generated files import; under names that no field can take (see `reserved-symbols.ts`). */
export const DT = new Code("dt", ["datetime as dt"]);
export const UUID = new Code("uuid", ["uuid"]);
export const DECIMAL = imported("decimal", "Decimal");
export const ANY = imported("typing", "Any");
export const ANNOTATED = imported("typing", "Annotated");
export const LITERAL = imported("typing", "Literal");
export const FIELD = imported("pydantic", "Field");
export const VALUES = imported("app.core", "values");
