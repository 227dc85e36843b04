import { basename } from "node:path";

/** A valid project name out of a folder's: "My App (2)" gives "my-app-2", "2048" gives "app-2048". */
export function projectNameOf(folder: string): string {
  const ascii = basename(folder).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const name = ascii.replace(/[^a-z0-9_]+/g, "-").replace(/^[-_]+|[-_]+$/g, "");
  if (name === "") return "backend";
  return (/^[a-z]/.test(name) ? name : `app-${name}`).slice(0, 50).replace(/[-_]+$/, "");
}
