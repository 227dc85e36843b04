import { checkSpec } from "./of-spec.js";

// Left to `npm run soak`, which says how many cases there are.
const effort = { cases: 10, phases: "all" } as const;

checkSpec("examples/all-types.yaml", effort);
checkSpec("examples/blog.yaml", { ...effort, roles: ["editor", "admin"] });
checkSpec("tests/conformance/specs/tasks.yaml", effort);
checkSpec("tests/golden/specs/access.yaml", { ...effort, roles: ["editor", "admin"] });
checkSpec("tests/golden/specs/links.yaml", { ...effort, roles: ["editor", "admin"] });
checkSpec("tests/golden/specs/other-choices.yaml", effort);
checkSpec("tests/golden/specs/plain-accounts.yaml", {
  ...effort,
  accounts: { address: "/auth/register", fields: () => ({}) },
});
checkSpec("tests/golden/specs/references.yaml", { ...effort, roles: ["librarian"] });
