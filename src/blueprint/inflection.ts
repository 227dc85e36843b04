import {
  ENDINGS,
  EXACT_SINGULARS,
  SINGULAR_ENDING_IN_S,
  SUFFIX_SINGULARS,
  UNINFLECTED,
  WITHOUT_E,
  WITH_E,
} from "./inflection-tables.js";
import { nameForms } from "./naming.js";

/**
 * The singular of a resource's name, in the writing of the name itself: `order_items` gives `order_item`, `userStatuses` gives `userStatus`.
 * Only the last word changes. A word that is its own plural, or that is no plural at all, comes back as it is.
 */
export function singularOf(plural: string): string {
  const forms = nameForms(plural);
  const words = forms.words.split(" ");
  const last = words.pop() ?? "";
  const singular = nameForms([...words, singularWord(last)].join("_"));
  return /[A-Z]/.test(plural) ? singular.camel : singular.snake;
}

/** The singular of one English word in lower case. Exceptions first, then the longest ending that the word has. */
function singularWord(word: string): string {
  if (word.length < 3 || UNINFLECTED.has(word)) return word;
  const known = EXACT_SINGULARS.get(word);
  if (known !== undefined) return known;
  for (const [suffix, singular] of SUFFIX_SINGULARS) {
    if (word.endsWith(suffix)) return word.slice(0, -suffix.length) + singular;
  }
  return word.endsWith("s") ? withoutPluralS(word) : word;
}

function withoutPluralS(word: string): string {
  if (SINGULAR_ENDING_IN_S.has(word)) return word;
  if (WITH_E.has(word)) return word.slice(0, -1);
  if (WITHOUT_E.has(word)) return word.slice(0, -2);
  for (const [ending, cut, add] of ENDINGS) {
    if (ending.test(word)) return (cut === 0 ? word : word.slice(0, -cut)) + add;
  }
  return word;
}
