import { checkSpec } from "./of-spec.js";

// Left to `npm run soak`, which says how many cases there are.
const effort = { cases: 10, phases: "all" } as const;

checkSpec("examples/all-types.yaml", { ...effort, shared: ["/api/v1/optional-values"] });
checkSpec("examples/blog.yaml", {
  ...effort,
  roles: ["editor", "admin"],
  shared: ["/api/v1/comments", "/api/v1/posts", "/api/v1/tags"],
});
checkSpec("tests/conformance/specs/tasks.yaml", { ...effort, shared: ["/api/v1/notices"] });
checkSpec("tests/golden/specs/access.yaml", {
  ...effort,
  roles: ["editor", "admin"],
  shared: ["/api/v1/articles", "/api/v1/banners", "/api/v1/drafts", "/api/v1/letters", "/api/v1/profiles"],
});
checkSpec("tests/golden/specs/links.yaml", {
  ...effort,
  roles: ["editor", "admin"],
  shared: ["/api/v1/projects", "/api/v1/tasks", "/api/v1/topics"],
});
checkSpec("tests/golden/specs/other-choices.yaml", effort);
checkSpec("tests/golden/specs/plain-accounts.yaml", {
  ...effort,
  accounts: { address: "/auth/register", fields: () => ({}) },
});
checkSpec("tests/golden/specs/references.yaml", {
  ...effort,
  roles: ["librarian"],
  shared: ["/api/v1/genres", "/api/v1/notices", "/api/v1/reviews"],
});
