/** Every route of the API, and what the documentation says of each resource. */

import { installRequestChecks } from "./core/request-checks.js";
import { installNotModified } from "./core/responses.js";
import type { Plugin } from "./core/validation.js";
import type { Database } from "./db/database.js";
import { addressRoutes } from "./addresses/routes.js";
import { orderLineRoutes } from "./order-lines/routes.js";
import { order_Routes } from "./orders/routes.js";
import { productRoutes } from "./products/routes.js";

// One line a resource, here and in the other lists: two branches that add one each merge without a
// conflict (.gitattributes).
export const TAGS = [
  { name: "health", description: "What a load balancer or an orchestrator asks" },
  { name: "addresses", description: "Where a customer can be reached" },
  { name: "order lines", description: "One product of an order" },
  { name: "orders", description: "What a customer wants to have" },
  { name: "products", description: "What is for sale" },
];

export interface ApiOptions {
  readonly database: Database;
}

export const apiRoutes: Plugin<ApiOptions> = (api, { database }, done) => {
  installRequestChecks(api);
  installNotModified(api);
  api.register(addressRoutes, { database });
  api.register(orderLineRoutes, { database });
  api.register(order_Routes, { database });
  api.register(productRoutes, { database });
  done();
};
