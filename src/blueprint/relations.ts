import type { Resource } from "./blueprint.js";

/** All resources of a backend, and whether an owner is one of its users. */
export interface Relations {
  readonly resources: readonly Resource[];
  readonly hasAccounts: boolean;
}
