import type { Api } from "../blueprint/blueprint.js";
import { nameForms } from "../blueprint/naming.js";

/** A key that the contract fixes, such as `request_id`, in the casing of this API. */
export function jsonKey({ casing }: Api, key: string): string {
  return casing === "camel" ? nameForms(key).camel : key;
}

const FIXED_KEYS = [
  "status_code",
  "request_id",
  "next_cursor",
  "access_token",
  "refresh_token",
  "token_type",
  "expires_in",
  "current_password",
  "new_password",
  "created_at",
  "updated_at",
  "deleted_at",
  "user_id",
];

/** All keys of two words that the contract fixes: of errors, pages and `/auth`, and the system's columns. */
export function fixedKeys(api: Api): Readonly<Record<string, string>> {
  return Object.fromEntries(FIXED_KEYS.map((key) => [key, jsonKey(api, key)]));
}
