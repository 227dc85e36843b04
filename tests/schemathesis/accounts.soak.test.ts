import { checkSpec } from "./of-spec.js";

checkSpec("examples/accounts.yaml", {
  cases: 2,
  phases: "all but coverage",
  roles: ["admin"],
  shared: ["/api/v1/announcements", "/api/v1/users"],
  accounts: {
    address: "/api/v1/auth/register",
    fields: (name) => ({ display_name: name, handle: name }),
  },
});
