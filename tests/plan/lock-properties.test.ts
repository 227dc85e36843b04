import fc from "fast-check";
import { expect, it } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { parseLock, serialiseLock } from "../../src/plan/lock.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import { relatedSpecArbitrary } from "../blueprint/related-spec-arbitrary.js";
import { runs } from "../support/runs.js";

it("the lock of any blueprint reads back as it was, and is written again as the same bytes", () => {
  fc.assert(
    fc.property(relatedSpecArbitrary, (plain) => {
      const spec = parseSpecFiles([{ path: "backend.json", text: JSON.stringify(plain) }]).value;
      const blueprint = spec === null ? null : resolveBlueprint(spec).value;
      if (blueprint === null) throw new Error("the arbitrary spec is not valid");
      const lock = {
        toolVersion: "1.0.0",
        blueprint,
        once: [],
        migrations: [],
        patches: [],
        deleted: [],
        yours: [],
      };
      const files = serialiseLock(lock);
      const read = parseLock(files);
      expect(read).toStrictEqual({ value: lock, diagnostics: [] });
      if (read.value !== null) expect([...serialiseLock(read.value)]).toEqual([...files]);
    }),
    runs(60),
  );
});
