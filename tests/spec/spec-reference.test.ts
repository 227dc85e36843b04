import { join } from "node:path";
import { format } from "prettier";
import { expect, it } from "vitest";
import { ROOT } from "../support/repository.mjs";
import { specReference } from "./spec-reference.js";

it("docs/spec-reference.md lists every key of the schema", async () => {
  const page = await format(specReference(), { parser: "markdown" });
  await expect(page).toMatchFileSnapshot(join(ROOT, "docs", "spec-reference.md"));
});
