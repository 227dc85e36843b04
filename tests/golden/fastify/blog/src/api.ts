/** Every route of the API, and what the documentation says of each resource. */

import { installRequestChecks } from "./core/request-checks.js";
import { installNotModified } from "./core/responses.js";
import type { Plugin } from "./core/validation.js";
import type { Database } from "./db/database.js";
import { commentRoutes } from "./comments/routes.js";
import { postRoutes } from "./posts/routes.js";
import { tagRoutes } from "./tags/routes.js";

// One line a resource, here and in the other lists: two branches that add one each merge without a
// conflict (.gitattributes).
export const TAGS = [
  { name: "health", description: "What a load balancer or an orchestrator asks" },
  { name: "comments", description: "What a reader has to say" },
  { name: "posts", description: "An article" },
  { name: "tags" },
];

export interface ApiOptions {
  readonly database: Database;
}

export const apiRoutes: Plugin<ApiOptions> = (api, { database }, done) => {
  installRequestChecks(api);
  installNotModified(api);
  api.register(commentRoutes, { database });
  api.register(postRoutes, { database });
  api.register(tagRoutes, { database });
  done();
};
