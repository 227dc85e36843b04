/** Every route of the API, and what the documentation says of each resource. */

import { installRequestChecks } from "./core/request-checks.js";
import { installNotModified } from "./core/responses.js";
import type { Plugin } from "./core/validation.js";
import type { Database } from "./db/database.js";
import { authorRoutes } from "./authors/routes.js";
import { bookRoutes } from "./books/routes.js";
import { cardRoutes } from "./cards/routes.js";
import { deskRoutes } from "./desks/routes.js";
import { genreRoutes } from "./genres/routes.js";
import { keeperRoutes } from "./keepers/routes.js";
import { loanRoutes } from "./loans/routes.js";
import { noticeRoutes } from "./notices/routes.js";
import { reviewRoutes } from "./reviews/routes.js";

// One line a resource, here and in the other lists: two branches that add one each merge without a
// conflict (.gitattributes).
export const TAGS = [
  { name: "health", description: "What a load balancer or an orchestrator asks" },
  { name: "authors" },
  { name: "books" },
  { name: "cards" },
  { name: "desks" },
  { name: "genres" },
  { name: "keepers" },
  { name: "loans" },
  { name: "notices" },
  { name: "reviews" },
];

export interface ApiOptions {
  readonly database: Database;
}

export const apiRoutes: Plugin<ApiOptions> = (api, { database }, done) => {
  installRequestChecks(api);
  installNotModified(api);
  api.register(authorRoutes, { database });
  api.register(bookRoutes, { database });
  api.register(cardRoutes, { database });
  api.register(deskRoutes, { database });
  api.register(genreRoutes, { database });
  api.register(keeperRoutes, { database });
  api.register(loanRoutes, { database });
  api.register(noticeRoutes, { database });
  api.register(reviewRoutes, { database });
  done();
};
