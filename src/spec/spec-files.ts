/** A spec file as the host read it: its path, as messages show it, and its text. */
export interface SpecFile {
  readonly path: string;
  readonly text: string;
}

const MAIN = /^backend\.(?:yaml|yml|json)$/;
const RESOURCE = /^resources\/([^/]+)\.(?:yaml|yml|json)$/;

/** Whether a path (relative to the project, either slash) is the main file of a spec. */
export function isMainFile(path: string): boolean {
  return MAIN.test(lastSteps(path, 1));
}

/** The resource that a file in `resources/` declares, or null for any other path. */
export function resourceOfFile(path: string): string | null {
  return RESOURCE.exec(lastSteps(path, 2))?.[1] ?? null;
}

function lastSteps(path: string, count: number): string {
  return path.replaceAll("\\", "/").split("/").slice(-count).join("/");
}
