/** Every route of the API, and what the documentation says of each resource. */

import { type AuthOptions, ownAccountRoutes, sessionRoutes } from "./auth/routes.js";
import { requireAccounts } from "./core/accounts.js";
import { installRequestChecks } from "./core/request-checks.js";
import { installNotModified } from "./core/responses.js";
import type { Plugin } from "./core/validation.js";
import { projectRoutes } from "./projects/routes.js";
import { taskRoutes } from "./tasks/routes.js";
import { teamRoutes } from "./teams/routes.js";
import { userRoutes } from "./users/routes.js";

// One line a resource, here and in the other lists: two branches that add one each merge without a
// conflict (.gitattributes).
export const TAGS = [
  { name: "health", description: "What a load balancer or an orchestrator asks" },
  { name: "auth", description: "Registering, logging in, and one's own account" },
  { name: "projects" },
  { name: "tasks" },
  { name: "teams" },
  { name: "users" },
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
  api.register(projectRoutes, options);
  api.register(taskRoutes, options);
  api.register(teamRoutes, options);
  api.register(userRoutes, options);
  done();
};
