import { situation } from "./guide-entry.js";

/** BG35xx: what keeps `compat` from comparing. */
export const compatGuide = {
  BG3501: situation(
    "Git is not there",
    "compat was to read an earlier state from git, and there is no program of that name",
    "Install git, or compare with what was generated last: backend-gen compat --against .",
  ),
  BG3502: situation(
    "Git does not know the project",
    "the project is in no git repository, or git does not trust the owner of its folder",
    "Do as git says, or compare with what was generated last: backend-gen compat --against .",
  ),
  BG3503: situation(
    "Nothing of that name to compare with",
    "--against names a branch that was mistyped or not fetched",
    "In CI, fetch it first: actions/checkout with fetch-depth: 0. git branch --all lists what is there.",
  ),
  BG3504: situation(
    "No lock to compare with",
    "the commit or folder is from before the project was generated, or .backend-gen was not committed",
    "Compare with a commit that has .backend-gen/lock.",
  ),
  BG3505: situation(
    "The lock to compare with is damaged",
    "conflict markers were committed into .backend-gen/lock, or a newer backend-gen wrote it",
    "Compare with another commit, or with the version of backend-gen that wrote it.",
  ),
};
