/** What can be done with audit entries. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { AuditEntryCreate, AuditEntryQuery, AuditEntryRead } from "./schema.js";

export function listAuditEntries(db: Db, query: AuditEntryQuery): Promise<Page<AuditEntryRead>> {
  return repository.listAuditEntries(db, query);
}

export async function getAuditEntry(db: Db, auditEntryId: number): Promise<AuditEntryRead> {
  const found = await repository.getAuditEntry(db, auditEntryId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createAuditEntry(
  db: Db,
  auditEntry: AuditEntryCreate,
): Promise<AuditEntryRead> {
  const now = utcNow();
  return repository.insertAuditEntry(db, {
    ...auditEntry,
    createdAt: now,
    updatedAt: now,
  });
}

function notFound(): ApiError {
  return new ApiError(404, "Audit entry not found");
}
