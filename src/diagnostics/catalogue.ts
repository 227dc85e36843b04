import { blueprintCatalogue } from "./catalogue-blueprint.js";
import type { CatalogueEntry } from "./catalogue-entry.js";
import { checkCatalogue } from "./catalogue-check.js";
import { existingCatalogue } from "./catalogue-existing.js";
import { migrationsCatalogue } from "./catalogue-migrations.js";
import { planCatalogue } from "./catalogue-plan.js";
import { compatCatalogue } from "./catalogue-compat.js";
import { projectCatalogue } from "./catalogue-project.js";
import { relationsCatalogue } from "./catalogue-relations.js";
import { securityCatalogue } from "./catalogue-security.js";
import { specCatalogue } from "./catalogue-spec.js";
import { takebackCatalogue } from "./catalogue-takeback.js";
import { unwiseCatalogue } from "./catalogue-unwise.js";

const entries = {
  ...specCatalogue,
  ...blueprintCatalogue,
  ...relationsCatalogue,
  ...unwiseCatalogue,
  ...projectCatalogue,
  ...existingCatalogue,
  ...checkCatalogue,
  ...migrationsCatalogue,
  ...securityCatalogue,
  ...planCatalogue,
  ...compatCatalogue,
  ...takebackCatalogue,
};

export type DiagnosticCode = keyof typeof entries;

/** What a reporter of each code must say: `{ BG1005: { file: string }, … }`. */
export type DiagnosticParams = {
  readonly [Code in DiagnosticCode]: (typeof entries)[Code] extends CatalogueEntry<infer Params>
    ? Params
    : never;
};

/** Every diagnostic that backend-gen can give, by its code. */
export const catalogue: { readonly [Code in DiagnosticCode]: CatalogueEntry<DiagnosticParams[Code]> } =
  entries;
