import { reasonOf } from "./host-failure.js";
import type { HostFiles } from "./host-files.js";

/** Whether a folder is at the absolute `path`, or a link to one; false also where it cannot be looked at. */
export function isFolder(files: HostFiles, path: string): boolean {
  try {
    const place = files.realPath(path);
    return place !== null && files.kindOf(place) === "folder";
  } catch (error) {
    if (reasonOf(error) === null) throw error;
    return false;
  }
}
