/** Every route of the API, and what the documentation says of each resource. */

import { type AuthOptions, ownAccountRoutes, sessionRoutes } from "./auth/routes.js";
import { requireAccounts } from "./core/accounts.js";
import { installRequestChecks } from "./core/request-checks.js";
import { installNotModified } from "./core/responses.js";
import type { Plugin } from "./core/validation.js";
import { announcementRoutes } from "./announcements/routes.js";
import { noteRoutes } from "./notes/routes.js";
import { userRoutes } from "./users/routes.js";

// One line a resource, here and in the other lists: two branches that add one each merge without a
// conflict (.gitattributes).
export const TAGS = [
  { name: "health", description: "What a load balancer or an orchestrator asks" },
  { name: "announcements", description: "What everybody ought to know" },
  { name: "auth", description: "Registering, logging in, and one's own account" },
  { name: "notes", description: "What somebody wants to remember" },
  { name: "users", description: "Somebody with an account" },
];

export type ApiOptions = AuthOptions;

export const apiRoutes: Plugin<ApiOptions> = (api, { database, settings, limiter }, done) => {
  // Without the prefix, which is that of this plugin.
  const options = { database, settings, limiter };
  installRequestChecks(api);
  installNotModified(api);
  api.register(sessionRoutes, options);
  api.register(accountRoutes, options);
  done();
};

/** What is closed to a caller whose account is gone. */
const accountRoutes: Plugin<ApiOptions> = (api, options, done) => {
  requireAccounts(api, options.database);
  api.register(ownAccountRoutes, options);
  api.register(announcementRoutes, options);
  api.register(noteRoutes, options);
  api.register(userRoutes, options);
  done();
};
