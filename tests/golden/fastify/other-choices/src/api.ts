/** Every route of the API, and what the documentation says of each resource. */

import { installRequestChecks } from "./core/request-checks.js";
import { installNotModified } from "./core/responses.js";
import type { Plugin } from "./core/validation.js";
import type { Database } from "./db/database.js";
import { auditEntryRoutes } from "./audit-entries/routes.js";
import { orderItemRoutes } from "./order-items/routes.js";
import { preferenceRoutes } from "./preferences/routes.js";

// One line a resource, here and in the other lists: two branches that add one each merge without a
// conflict (.gitattributes).
export const TAGS = [
  { name: "health", description: "What a load balancer or an orchestrator asks" },
  { name: "audit entries" },
  { name: "order items", description: "One line of an order" },
  { name: "preferences" },
];

export interface ApiOptions {
  readonly database: Database;
}

export const apiRoutes: Plugin<ApiOptions> = (api, { database }, done) => {
  installRequestChecks(api);
  installNotModified(api);
  api.register(auditEntryRoutes, { database });
  api.register(orderItemRoutes, { database });
  api.register(preferenceRoutes, { database });
  done();
};
