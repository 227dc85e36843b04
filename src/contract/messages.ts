import type { Operation, Resource } from "../blueprint/blueprint.js";

/** The sentences that a client reads about one resource. */
export type Messages = Readonly<Record<Exclude<Operation, "delete"> | "notFound", string>>;

export function messagesOf({ name }: Resource): Messages {
  const one = sentence(name.singular.words);
  return {
    list: `${sentence(name.plural.words)} listed`,
    get: `${one} found`,
    create: `${one} created`,
    replace: `${one} replaced`,
    update: `${one} updated`,
    notFound: `${one} not found`,
  };
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
