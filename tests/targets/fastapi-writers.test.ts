import { describe, expect, it } from "vitest";
import { resourceFile } from "./generated.js";

describe("who writes a row without an owner", () => {
  it("is asked where it refers to what has owners, a public caller being nobody", async () => {
    const service = await resourceFile(
      "  as: {fields: {x: int}}\n  bs: {owner: none, access: {create: public}, fields: {a: ref(as)}}\n",
      "app/bs/service.py",
    );
    expect(service).toMatch(/create_bs\(\s*session: AsyncSession, caller_id: str \| None/);
    expect(service).toMatch(/_change_bs\(\s*session: AsyncSession, caller_id: str,/);
    expect(service).toContain("owner_id=caller_id");
  });

  it("is not where it refers to what is everybody's", async () => {
    const service = await resourceFile(
      "  as: {owner: none, fields: {x: int}}\n  bs: {owner: none, fields: {a: ref(as)}}\n",
      "app/bs/service.py",
    );
    expect(service).not.toMatch(/caller_id|owner_id/);
  });
});
