import type { NameForms } from "./blueprint.js";

/**
 * Every form of a name written in snake_case, camelCase or kebab-case.
 * Total and pure: it never fails, whether a name is acceptable is `nameProblem`'s business.
 */
export function nameForms(given: string): NameForms {
  const words = wordsOf(given);
  const [first = "", ...rest] = words;
  return {
    given,
    snake: words.join("_"),
    camel: first + rest.map(capitalised).join(""),
    pascal: words.map(capitalised).join(""),
    kebab: words.join("-"),
    words: words.join(" "),
  };
}

/**
 * What two names must not share to live side by side: file systems and people do not see the difference between
 * `userStatus`, `user_status` and `userstatus`.
 */
export function nameKey(forms: NameForms): string {
  return forms.camel.toLowerCase();
}

/** The words of a name in lower case. A run of capitals is one word, with its plural s: `userIDs` is user, ids; `apiURLPath` is api, url, path. */
function wordsOf(given: string): string[] {
  return given
    .replace(/([A-Z]{2,})s(?![a-z0-9])/g, (_, acronym: string) => `_${acronym.toLowerCase()}s_`)
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[_-]+/)
    .filter((word) => word !== "");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
