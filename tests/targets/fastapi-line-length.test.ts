import { describe, expect, it } from "vitest";
import type { FastapiHost } from "../../src/blueprint/host.js";
import { lineLengthOf, styleFiles } from "../../src/targets/fastapi/host/line-length.js";
import { blueprintOf } from "./generated.js";

function hostAt(folder: string): FastapiHost {
  const { host } = blueprintOf(
    `name: shop\nhost:\n  entry: app/main.py:app\n  folder: ${folder}\n  manifest: requirements/base.txt\nresources:\n  tasks:\n    fields:\n      title: string\n`,
  );
  if (host?.stack !== "fastapi") throw new Error("no host");
  return host;
}

/** What is found of the files that are there, having been asked for. */
function lengthIn(folder: string, files: Readonly<Record<string, string>>): number {
  const host = hostAt(folder);
  const asked = new Set(styleFiles(host));
  return lineLengthOf(host, new Map(Object.entries(files).filter(([path]) => asked.has(path))));
}

describe("how long a line of a project may be", () => {
  it("is said at its root, wherever its packages are listed", () => {
    expect(lengthIn("app/resources", { "ruff.toml": "line-length = 120\n" })).toBe(120);
  });

  it("is said nearest to what is generated", () => {
    const files = {
      "pyproject.toml": "[tool.ruff]\nline-length = 100\n",
      "backend/ruff.toml": "line-length = 79\n",
    };
    expect(lengthIn("backend/app/resources", files)).toBe(79);
    expect(lengthIn("app/resources", files)).toBe(100);
  });

  it("is 88 where nobody says it", () => {
    expect(lengthIn("app/resources", { "pyproject.toml": "[tool.other]\nline-length = 100\n" })).toBe(88);
  });
});
