import type { ApiChangeCase } from "./api-change-case.js";
import { FIELD_CASES } from "./field-cases.js";
import { RELATION_CASES } from "./relation-cases.js";
import { ROUTE_CASES } from "./route-cases.js";
import { SETTING_CASES } from "./setting-cases.js";
import { TYPE_CASES } from "./type-cases.js";

/** Every kind of change of a spec that we can think of, breaking or not. */
export const API_CHANGE_CASES: readonly ApiChangeCase[] = [
  ...ROUTE_CASES,
  ...FIELD_CASES,
  ...TYPE_CASES,
  ...RELATION_CASES,
  ...SETTING_CASES,
];
