import { describe, expect, it } from "vitest";
import { blueprintCatalogue } from "../../src/diagnostics/catalogue-blueprint.js";
import { checkCatalogue } from "../../src/diagnostics/catalogue-check.js";
import { migrationsCatalogue } from "../../src/diagnostics/catalogue-migrations.js";
import { planCatalogue } from "../../src/diagnostics/catalogue-plan.js";
import { compatCatalogue } from "../../src/diagnostics/catalogue-compat.js";
import { projectCatalogue } from "../../src/diagnostics/catalogue-project.js";
import { relationsCatalogue } from "../../src/diagnostics/catalogue-relations.js";
import { existingCatalogue } from "../../src/diagnostics/catalogue-existing.js";
import { securityCatalogue } from "../../src/diagnostics/catalogue-security.js";
import { specCatalogue } from "../../src/diagnostics/catalogue-spec.js";
import { takebackCatalogue } from "../../src/diagnostics/catalogue-takeback.js";
import { unwiseCatalogue } from "../../src/diagnostics/catalogue-unwise.js";
import { catalogue } from "../../src/diagnostics/catalogue.js";
import { quoted } from "../../src/diagnostics/quoted.js";
import { report } from "../../src/diagnostics/report.js";

describe("the catalogue", () => {
  it.each([
    ["BG1", specCatalogue],
    ["BG2", blueprintCatalogue],
    ["BG2", relationsCatalogue],
    ["BG2", unwiseCatalogue],
    ["BG3", projectCatalogue],
    ["BG33", checkCatalogue],
    ["BG34", migrationsCatalogue],
    ["BG38", planCatalogue],
    ["BG35", compatCatalogue],
    ["BG37", takebackCatalogue],
  ])("keeps the range %sxxx", (range, part) => {
    expect(Object.keys(part).filter((code) => !new RegExp(`^(?=BG\\d{4}$)${range}`).test(code))).toEqual([]);
  });

  it("has every code once", () => {
    const sizes = [
      specCatalogue,
      blueprintCatalogue,
      relationsCatalogue,
      unwiseCatalogue,
      projectCatalogue,
      checkCatalogue,
      migrationsCatalogue,
      planCatalogue,
      compatCatalogue,
      takebackCatalogue,
      securityCatalogue,
      existingCatalogue,
    ].map((part) => Object.keys(part).length);
    expect(Object.keys(catalogue)).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
  });

  it.each(["BG2001", "BG3012"])("never gives %s, which meant something once, another meaning", (code) => {
    expect(Object.keys(catalogue)).not.toContain(code);
  });

  it.each(Object.entries(catalogue))("explains %s in a paragraph", (_code, { explanation }) => {
    expect(explanation).toMatch(/^[^\n]{20,}\.$/);
  });
});

describe("report", () => {
  it("fills the entry's message and help", () => {
    const span = { file: "backend.yaml", start: 0, end: 5, line: 1, column: 1 };
    expect(report("BG1003", { type: "strng", suggestion: "string", help: null }, span)).toEqual({
      code: "BG1003",
      severity: "error",
      message: 'unknown type "strng": did you mean "string"?',
      span,
      help: null,
    });
  });

  it("refuses a code without its parameters when it is compiled", () => {
    // @ts-expect-error the parameter `limit` is missing
    expect(report("BG1002", {}, null).message).toContain("larger than undefined");
  });
});

describe("quoted", () => {
  it("cuts long text and shows control characters", () => {
    expect(quoted("a".repeat(100))).toBe(`"${"a".repeat(60)}…"`);
    expect(quoted("a\n\u001b[1m\u202e")).toBe(String.raw`"a\u000a\u001b[1m\u202e"`);
  });
});
