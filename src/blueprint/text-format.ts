import { codePoints } from "./text-problem.js";

/** A text that has a format of its own: what its values look like, for messages, and whether a text is one. */
export interface TextFormat {
  readonly expected: string;
  readonly accepts: (text: string) => boolean;
}

/** The HTML standard's rule for e-mail addresses. */
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const textFormats = {
  slug: {
    expected: "a slug like my-first-post, of at most 100 characters",
    accepts: (text) => text.length <= 100 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text),
  },
  email: {
    expected: "an e-mail address of at most 254 characters",
    accepts: (text) => text.length <= 254 && EMAIL.test(text),
  },
  url: { expected: "an absolute http or https address of at most 2,048 characters", accepts: isWebAddress },
  uuid: { expected: "a UUID with hyphens", accepts: (text) => UUID.test(text) },
} as const satisfies Record<string, TextFormat>;

function isWebAddress(text: string): boolean {
  return (
    /^https?:\/\/[^\s/?#]/i.test(text) && !/\s/.test(text) && codePoints(text) <= 2048 && URL.canParse(text)
  );
}
