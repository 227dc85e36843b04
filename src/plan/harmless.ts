/** What may lie in a folder before a project is made there, and stays as it is. Nothing here runs or is imported. */
const names = new Set([
  ".git",
  ".gitattributes",
  ".github",
  ".gitignore",
  ".editorconfig",
  ".idea",
  ".vscode",
  ".ds_store",
  "thumbs.db",
  "desktop.ini",
  // What `generate --dry-run --json > plan.json` makes, before anything is generated.
  "plan.json",
]);
/** What the project's own files are printed by. It is read here, never run. */
const printing = /^(\.prettier(rc(\.\w+)?|ignore)|prettier\.config\.[cm]?[jt]s)$/;
const documents = /^(readme|licen[cs]e|copying|notice)([.-].*)?$/i;

/** Whether a file or folder at the top of a folder does not keep a new project from being made there. */
export function isHarmless(name: string): boolean {
  return names.has(name.toLowerCase()) || isDocument(name) || printing.test(name);
}

/** Whether a path, relative to the project, is a document for people that nothing is made from: a README, a LICENSE. */
export function isDocument(path: string): boolean {
  return documents.test(path);
}
