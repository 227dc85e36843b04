import type { Patch } from "../patch.js";

/** Where an embedded database of ours lies is nothing for git. A project without the file has it elsewhere, or needs none. */
export const EMBEDDED_DATABASE_IGNORED: Patch = {
  kind: "ignore",
  path: ".gitignore",
  id: "data",
  what: "keeps the embedded database out of git",
  ignored: ".data/",
  isForFileOnly: true,
};
