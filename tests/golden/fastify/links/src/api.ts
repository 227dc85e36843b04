/** Every route of the API, and what the documentation says of each resource. */

import { installRequestChecks } from "./core/request-checks.js";
import { installNotModified } from "./core/responses.js";
import type { Plugin } from "./core/validation.js";
import type { Database } from "./db/database.js";
import { labelRoutes } from "./labels/routes.js";
import { projectRoutes } from "./projects/routes.js";
import { taskRoutes } from "./tasks/routes.js";
import { topicRoutes } from "./topics/routes.js";

// One line a resource, here and in the other lists: two branches that add one each merge without a
// conflict (.gitattributes).
export const TAGS = [
  { name: "health", description: "What a load balancer or an orchestrator asks" },
  { name: "labels" },
  { name: "projects" },
  { name: "tasks" },
  { name: "topics" },
];

export interface ApiOptions {
  readonly database: Database;
}

export const apiRoutes: Plugin<ApiOptions> = (api, { database }, done) => {
  installRequestChecks(api);
  installNotModified(api);
  api.register(labelRoutes, { database });
  api.register(projectRoutes, { database });
  api.register(taskRoutes, { database });
  api.register(topicRoutes, { database });
  done();
};
