/** A path as a file spells it, relative to the root; null for one that leaves it. */
export function projectPath(from: string, relative: string): string | null {
  const parts = relative.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of relative.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The folder of a file, "" for the root. */
export function folderOf(path: string): string {
  return path.split("/").slice(0, -1).join("/");
}
