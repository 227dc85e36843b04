import type { DiagnosticCode } from "./catalogue.js";
import { blueprintGuide } from "./guide-blueprint.js";
import type { GuideEntry } from "./guide-entry.js";
import { checkGuide } from "./guide-check.js";
import { existingGuide } from "./guide-existing.js";
import { migrationsGuide } from "./guide-migrations.js";
import { planGuide } from "./guide-plan.js";
import { compatGuide } from "./guide-compat.js";
import { projectGuide } from "./guide-project.js";
import { relationsGuide } from "./guide-relations.js";
import { securityGuide } from "./guide-security.js";
import { fileGuide, shapeGuide, shorthandGuide } from "./guide-spec-file.js";
import { takebackGuide } from "./guide-takeback.js";
import { unwiseGuide } from "./guide-unwise.js";

/** For every code of the catalogue: a title, what causes it, what mends it. A code without a guide does not compile. */
export const guide: Readonly<Record<DiagnosticCode, GuideEntry>> = {
  ...fileGuide,
  ...shapeGuide,
  ...shorthandGuide,
  ...blueprintGuide,
  ...relationsGuide,
  ...unwiseGuide,
  ...projectGuide,
  ...existingGuide,
  ...checkGuide,
  ...migrationsGuide,
  ...securityGuide,
  ...planGuide,
  ...compatGuide,
  ...takebackGuide,
};
