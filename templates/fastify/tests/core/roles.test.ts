import { expect, test } from "vitest";
import { ROLES_CLAIM, rolesOf } from "../../src/core/roles.js";

test.each([
  [{}, []],
  [{ [ROLES_CLAIM]: ["admin", "member"] }, ["admin", "member"]],
  [{ [ROLES_CLAIM]: "admin  member" }, ["admin", "member"]],
  [{ role: "admin" }, ["admin"]],
  [{ [ROLES_CLAIM]: ["admin", 1] }, []],
  [{ [ROLES_CLAIM]: { admin: true } }, []],
  [{ [ROLES_CLAIM]: null }, []],
  [{ role: 1 }, []],
])("the roles in %j", (claims, roles) => {
  expect(rolesOf(claims)).toEqual(new Set(roles));
});
