/** What can be done with banners. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { newId, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { BannerCreate, BannerQuery, BannerRead, BannerUpdate } from "./schema.js";

export function listBanners(db: Db, query: BannerQuery): Promise<Page<BannerRead>> {
  return repository.listBanners(db, query);
}

export async function getBanner(db: Db, bannerId: string): Promise<BannerRead> {
  const found = await repository.getBanner(db, bannerId);
  if (found === undefined) throw notFound();
  return found;
}

export async function createBanner(db: Db, banner: BannerCreate): Promise<BannerRead> {
  const now = utcNow();
  return repository.insertBanner(db, {
    id: newId(),
    ...banner,
    created_at: now,
    updated_at: now,
  });
}

export async function replaceBanner(
  db: Db,
  bannerId: string,
  banner: BannerCreate,
  ifMatch?: string,
): Promise<BannerRead> {
  return changeBanner(db, bannerId, banner, ifMatch);
}

export async function updateBanner(
  db: Db,
  bannerId: string,
  banner: BannerUpdate,
  ifMatch?: string,
): Promise<BannerRead> {
  if (Object.keys(banner).length === 0) {
    return lockBanner(db, bannerId, ifMatch);
  }
  return changeBanner(db, bannerId, banner, ifMatch);
}

export async function deleteBanner(db: Db, bannerId: string, ifMatch?: string): Promise<void> {
  const current = await lockBanner(db, bannerId, ifMatch);
  await repository.deleteBanner(db, current.id);
}

async function lockBanner(
  db: Db,
  bannerId: string,
  ifMatch: string | undefined,
): Promise<BannerRead> {
  const current = await repository.lockBanner(db, bannerId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeBanner(
  db: Db,
  bannerId: string,
  changes: BannerUpdate,
  ifMatch: string | undefined,
): Promise<BannerRead> {
  if (ifMatch !== undefined) {
    await lockBanner(db, bannerId, ifMatch);
  }
  const changed = await repository.updateBanner(db, bannerId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Banner not found");
}
