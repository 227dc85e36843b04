/** Every kind of change that a client could notice, or would ask about. Stable words: scripts may match on them. */
export const API_CHANGE_KINDS = [
  "prefix-changed",
  "casing-changed",
  "envelope-changed",
  "ids-changed",
  "rate-limit-lowered",
  "rate-limit-raised",
  "authentication-on",
  "authentication-off",
  "accounts-on",
  "accounts-off",
  "claim-changed",
  "algorithm-removed",
  "algorithm-added",
  "resource-removed",
  "resource-added",
  "resource-renamed",
  "operation-removed",
  "operation-added",
  "access-narrowed",
  "access-widened",
  "filter-removed",
  "filter-added",
  "sort-removed",
  "sort-added",
  "search-removed",
  "search-added",
  "search-narrowed",
  "search-widened",
  "include-removed",
  "include-added",
  "unique-added",
  "unique-removed",
  "owner-on",
  "owner-off",
  "field-removed",
  "field-added",
  "field-renamed",
  "field-required",
  "field-optional",
  "field-nullable",
  "null-refused",
  "default-changed",
  "read-only-on",
  "read-only-off",
  "immutable-on",
  "immutable-off",
  "write-only-on",
  "write-only-off",
  "type-changed",
  "limit-narrowed",
  "limit-widened",
  "pattern-added",
  "pattern-changed",
  "pattern-removed",
  "trim-changed",
  "enum-narrowed",
  "enum-widened",
  "reference-changed",
  "reference-narrowed",
  "reference-widened",
  "on-delete-changed",
  "documentation-changed",
] as const;

export type ApiChangeKind = (typeof API_CHANGE_KINDS)[number];

/** Where a client meets a change; all three are null where it is everywhere. */
export interface ApiPlace {
  /** What the resource is called in the spec, in the older one where it was renamed. */
  readonly resource: string | null;
  /** Method and address, "GET /api/v1/tasks/{id}", of what concerns one route alone. As it was, where it was there. */
  readonly route: string | null;
  /** The JSON key or query parameter; "tags[]" are the items of a list. As it was, where it was there. */
  readonly field: string | null;
}

/** One difference between two backends, as a client of the older one sees it. */
export interface ApiChange {
  readonly kind: ApiChangeKind;
  /** Breaking: a client that did well with the older backend can do worse with the newer one, though it stays as it is. */
  readonly severity: "breaking" | "compatible";
  readonly where: ApiPlace;
  /** A sentence without a full stop: what is another, and for whom that is bad. */
  readonly reason: string;
}

export const EVERYWHERE: ApiPlace = { resource: null, route: null, field: null };

/** Puts the place to what was found there. */
export type ReportChange = (
  kind: ApiChangeKind,
  severity: ApiChange["severity"],
  reason: string,
) => ApiChange;

export function changesAt(where: ApiPlace): ReportChange {
  return (kind, severity, reason) => ({ kind, severity, where, reason });
}
