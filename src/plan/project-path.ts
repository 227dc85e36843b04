/**
 * Whether a path with forward slashes names something below a project's root, as it is spelled: no `..`, no absolute
 * path, nothing in `.git`. Where its folders are symbolic links, only the host can say where they lead.
 */
export function isProjectPath(path: string): boolean {
  return (
    path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !isGit(part)) &&
    !/[\\:\0]/.test(path)
  );
}

/** Windows takes `.GIT`, `.git.` and `.git ` for the same folder. */
export function isGit(part: string): boolean {
  return /^\.git[. ]*$/i.test(part);
}
