import { describe, expect, it } from "vitest";
import { isMeantBy } from "../../src/patch/typescript/matches-glob.js";

const OURS = "./src/resources/tables.ts";

describe("isMeantBy", () => {
  it.each([
    "src/resources/tables.ts",
    "./src/resources",
    "./src/resources/",
    "./src/**/*.ts",
    "./src/**",
    "src/*/tables.ts",
    "**/tables.{js,ts}",
    "./src/resources/t?bles.ts",
    "./src/resources/[a-z]ables.ts",
    "./src/resources/[!x]ables.ts",
    "/src/resources/tables.ts",
  ])("%s means our tables", (pattern) => expect(isMeantBy(pattern, OURS)).toBe(true));

  it.each([
    "./src/db/schema.ts",
    "./src",
    "./src/*.ts",
    "./src/resources/tablesXts",
    "./src/**/schema.ts",
    "./src/resources/[xyz]ables.ts",
    "./src/resources/(tables).ts",
    "./src/resources/{a,b}.ts",
  ])("%s does not", (pattern) => expect(isMeantBy(pattern, OURS)).toBe(false));
});
