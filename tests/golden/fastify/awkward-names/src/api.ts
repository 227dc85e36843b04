/** Every route of the API, and what the documentation says of each resource. */

import { installRequestChecks } from "./core/request-checks.js";
import { installNotModified } from "./core/responses.js";
import type { Plugin } from "./core/validation.js";
import type { Database } from "./db/database.js";
import { class_Routes } from "./classes/routes.js";
import { configRoutes } from "./config_/routes.js";
import { error_Routes } from "./errors/routes.js";
import { groupRoutes } from "./groups/routes.js";
import { indicatorCacheRoutes } from "./indicator-caches/routes.js";
import { mainRoutes } from "./main_/routes.js";
import { metadataRoutes } from "./metadata/routes.js";
import { newsRoutes } from "./news/routes.js";
import { order_Routes } from "./orders/routes.js";
import { personRoutes } from "./people/routes.js";
import { query_Routes } from "./queries/routes.js";
import { sessionRoutes } from "./sessions/routes.js";
import { test_Routes } from "./tests/routes.js";
import { type_Routes } from "./types/routes.js";
import { userRoutes } from "./users/routes.js";

// One line a resource, here and in the other lists: two branches that add one each merge without a
// conflict (.gitattributes).
export const TAGS = [
  { name: "health", description: "What a load balancer or an orchestrator asks" },
  { name: "classes" },
  { name: "config" },
  { name: "errors" },
  { name: "groups" },
  { name: "indicator caches" },
  { name: "main" },
  { name: "metadata" },
  { name: "news" },
  {
    name: "orders",
    description:
      'Ends a docstring """ and a comment */ and a template {{x}} ${y} `z` and a line \\',
  },
  { name: "people" },
  { name: "queries" },
  { name: "sessions" },
  { name: "tests" },
  { name: "types" },
  { name: "users" },
];

export interface ApiOptions {
  readonly database: Database;
}

export const apiRoutes: Plugin<ApiOptions> = (api, { database }, done) => {
  installRequestChecks(api);
  installNotModified(api);
  api.register(class_Routes, { database });
  api.register(configRoutes, { database });
  api.register(error_Routes, { database });
  api.register(groupRoutes, { database });
  api.register(indicatorCacheRoutes, { database });
  api.register(mainRoutes, { database });
  api.register(metadataRoutes, { database });
  api.register(newsRoutes, { database });
  api.register(order_Routes, { database });
  api.register(personRoutes, { database });
  api.register(query_Routes, { database });
  api.register(sessionRoutes, { database });
  api.register(test_Routes, { database });
  api.register(type_Routes, { database });
  api.register(userRoutes, { database });
  done();
};
