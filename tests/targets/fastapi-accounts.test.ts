import { expect, it } from "vitest";
import { filesOf } from "./generated.js";

it("the users of all tests have what has only so many values as long as there are some", async () => {
  const users = "  users: {fields: {seat: 'enum(left, right)? unique', rank: int unique}}\n";
  const files = await filesOf(`name: shop\nauth: {accounts: true}\nresources:\n${users}`);
  const examples = files.get("tests/users/examples.py") ?? "";
  expect(examples.match(/"email": "email\d@/g)).toHaveLength(6);
  expect(examples.match(/"seat": "(left|right)",$/gm)).toEqual(['"seat": "left",', '"seat": "right",']);
  expect(examples.match(/^ +"rank": \d+,$/gm)).toHaveLength(6);
});
