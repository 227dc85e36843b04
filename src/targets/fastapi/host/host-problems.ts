import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { FastapiHost } from "../../../blueprint/host.js";
import { usesKeySet } from "../../../contract/key-set.js";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { report } from "../../../diagnostics/report.js";

/** What a spec asks for and a project of somebody else's cannot be given. */
export function hostProblems(blueprint: Blueprint, host: FastapiHost): readonly Diagnostic[] {
  return [
    ...(usesKeySet(blueprint) && host.user === null ? [refusal("auth.algorithms", "RS256", KEYS)] : []),
    ...(host.orm === "sqlalchemy" && host.base === null ? [refusal("host.base", "left out", BASE)] : []),
  ];
}

interface Reason {
  readonly reason: string;
  readonly help: string;
}

const KEYS: Reason = {
  reason: "in a project that is there tokens of ours are HS256",
  help: "name what gives the current user in host.user, or use HS256",
};
const BASE: Reason = {
  reason: "tables of SQLAlchemy need the class that the project's others inherit from",
  help: "host.base: app/db.py:Base",
};

function refusal(key: string, value: string, why: Reason): Diagnostic {
  return report("BG2050", { key, value, ...why }, null);
}
