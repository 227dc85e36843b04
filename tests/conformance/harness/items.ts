import { type Item, listOf } from "../../support/answer-body.js";
import type { User } from "./running.js";

/** The titles of items, one after the other. */
export function titles(items: readonly Readonly<Record<string, unknown>>[]): string {
  return items.map((item) => String(item["title"])).join("");
}

/** Follows the cursors from the first page to the last; `between` runs before each page but the first. */
export async function walk(
  user: User,
  address: string,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Item[]> {
  const items: Item[] = [];
  const joint = address.includes("?") ? "&" : "?";
  for (let cursor: string | null = ""; cursor !== null;) {
    const at: string = cursor === "" ? "" : `${joint}cursor=${encodeURIComponent(cursor)}`;
    const { data, page } = listOf(await user.request("GET", `${address}${at}`));
    items.push(...data);
    cursor = page.next_cursor;
    if (cursor !== null) await between();
  }
  return items;
}
