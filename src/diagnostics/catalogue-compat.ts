import { entry, type NoParams } from "./catalogue-entry.js";

/** BG35xx: what keeps `compat` from comparing. What it finds is no diagnostic but a list of its own. */
export const compatCatalogue = {
  BG3501: entry<NoParams>({
    message: () => "git is not installed, and the earlier state is to be read from it",
    help: () =>
      "install git, or compare with a folder; what was generated last: backend-gen compat --against .",
    explanation: "compat asks git for the lock as it was at a commit. A folder is read without git.",
  }),
  BG3502: entry<{ reason: string }>({
    message: ({ reason }) => `git cannot say what the project was: ${reason}`,
    help: () => "compare with a folder instead; what was generated last: backend-gen compat --against .",
    explanation: "What --against names is no folder with a lock, so it is a commit of git; and git refused.",
  }),
  BG3503: entry<{ against: string; isShallow: boolean }>({
    message: ({ against }) => `there is no commit, and no folder with a lock, called ${against}`,
    help: ({ isShallow }) =>
      isShallow
        ? "this clone is shallow: fetch what is to be compared with first, or clone with its history (fetch-depth: 0)"
        : "name a branch, a tag or a commit that is here: git branch --all",
    explanation:
      "--against takes whatever git knows as a commit (main, origin/main, v1.2, HEAD~3, a hash), the folder of a project, its .backend-gen/lock, or the project.json in it.",
  }),
  BG3504: entry<{ against: string }>({
    message: ({ against }) => `there is no .backend-gen/lock at ${against}`,
    help: () => "compare with a commit that was generated, its .backend-gen committed",
    explanation:
      "The lock is the spec as it was last generated, with every default filled in. What was never generated, or committed without .backend-gen, has none.",
  }),
  BG3505: entry<{ against: string; reason: string }>({
    message: ({ against, reason }) => `the lock at ${against} cannot be read: ${reason}`,
    help: () => "compare with another commit",
    explanation:
      "A file of the lock is not what a run has written: conflict markers were committed for instance, or a newer backend-gen wrote it.",
  }),
};
