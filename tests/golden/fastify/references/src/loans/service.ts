/** What can be done with loans. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type { LoanCreate, LoanQuery, LoanRead, LoanUpdate } from "./schema.js";

export function listLoans(db: Db, ownerId: string, query: LoanQuery): Promise<Page<LoanRead>> {
  return repository.listLoans(db, ownerId, query);
}

export async function getLoan(db: Db, ownerId: string, loanId: string): Promise<LoanRead> {
  const found = await repository.getLoan(db, ownerId, loanId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createLoan(db: Db, ownerId: string, loan: LoanCreate): Promise<LoanRead> {
  const now = utcNow();
  const row = {
    id: newId(),
    user_id: ownerId,
    ...loan,
    created_at: now,
    updated_at: now,
  };
  await checkReferences(db, repository.references, row, { ownerId });
  return repository.insertLoan(db, row);
}

export async function replaceLoan(
  db: Db,
  ownerId: string,
  loanId: string,
  loan: LoanCreate,
  ifMatch?: string,
): Promise<LoanRead> {
  const current = await lockLoan(db, ownerId, loanId, ifMatch);
  return changeLoan(db, current, loan);
}

export async function updateLoan(
  db: Db,
  ownerId: string,
  loanId: string,
  loan: LoanUpdate,
  ifMatch?: string,
): Promise<LoanRead> {
  const current = await lockLoan(db, ownerId, loanId, ifMatch);
  return Object.keys(loan).length > 0 ? changeLoan(db, current, loan) : current;
}

export async function deleteLoan(
  db: Db,
  ownerId: string,
  loanId: string,
  ifMatch?: string,
): Promise<void> {
  const current = await lockLoan(db, ownerId, loanId, ifMatch);
  await repository.deleteLoan(db, current.user_id, current.id);
}

async function lockLoan(
  db: Db,
  ownerId: string,
  loanId: string,
  ifMatch: string | undefined,
): Promise<LoanRead> {
  const current = await repository.lockLoan(db, ownerId, loanId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeLoan(db: Db, current: LoanRead, changes: LoanUpdate): Promise<LoanRead> {
  await checkReferences(db, repository.references, changes, { ownerId: current.user_id, current });
  return repository.updateLoan(db, current.user_id, current.id, changes);
}

function notFound(): ApiError {
  return new ApiError(404, "Loan not found");
}
