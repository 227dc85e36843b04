import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const document = readFileSync(`${repository}docs/complaints.md`, "utf8");

interface Row {
  readonly number: number;
  readonly measure: string;
  readonly tests: readonly (readonly [file: string, title: string])[];
}

const rows: readonly Row[] = document
  .split("\n")
  .filter((line) => /^\| \d+ /.test(line))
  .map((line) => {
    const [number = "", , measure = "", tests = ""] = line
      .slice(1)
      .split("|")
      .map((cell) => cell.trim());
    const named = [...tests.matchAll(/`([^`]+)`: ([^;]+)/g)];
    return {
      number: Number(number),
      measure,
      tests: named.map(([, file = "", title = ""]) => [file, title.trim()] as const),
    };
  });

/** Those of our list that are about specs and names, relations, security, sessions and generated APIs. */
const EXPECTED = [
  [37, 77],
  [93, 110],
].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

describe("docs/complaints.md", () => {
  it("has every complaint once", () => {
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining(EXPECTED));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each(rows)("names a test for complaint $number, or says why there is none", ({ tests, measure }) => {
    expect(tests.length > 0).toBe(!measure.startsWith("Not tested: "));
  });

  it.each(rows.flatMap(({ number, tests }) => tests.map(([file, title]) => ({ number, file, title }))))(
    "complaint $number: $file has a test $title",
    ({ file, title }) => {
      expect(existsSync(repository + file)).toBe(true);
      expect(readFileSync(repository + file, "utf8")).toContain(title);
    },
  );
});
