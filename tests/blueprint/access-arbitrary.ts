import fc from "fast-check";

/** The words of an operation, before it is known which of them there are. */
type Words = readonly ("owner" | "user" | "public" | "first role" | "last role")[];

export type AccessDraw = Readonly<Record<string, Words | null>>;

const OPERATIONS = ["list", "get", "create", "replace", "update", "delete"];

const words: fc.Arbitrary<Words> = fc.constantFrom<Words>(
  ["owner"],
  ["user"],
  ["public"],
  ["first role"],
  ["last role"],
  ["owner", "last role"],
  ["owner", "first role"],
  ["first role", "last role"],
);

export const accessArbitrary: fc.Arbitrary<AccessDraw> = fc.record(
  Object.fromEntries(OPERATIONS.map((operation) => [operation, fc.option(words)])),
);

interface Around {
  readonly isOwned: boolean;
  readonly roles: readonly string[];
  readonly operations: readonly string[] | undefined;
}

/** What is valid of a draw: only of what there is, and nobody owns what a stranger makes. */
export function accessOf(draw: AccessDraw, around: Around): Readonly<Record<string, readonly string[]>> {
  const { isOwned, roles, operations = OPERATIONS } = around;
  return Object.fromEntries(
    operations.flatMap((operation) => {
      const drawn = draw[operation] ?? null;
      if (drawn === null) return [];
      const holders = drawn.flatMap((word) => {
        if (word === "owner") return isOwned ? [word] : ["user"];
        if (word === "public") return isOwned && operation === "create" ? ["user"] : [word];
        if (word === "user") return [word];
        return roles.slice(...(word === "first role" ? [0, 1] : [-1]));
      });
      return holders.length === 0 ? [] : [[operation, [...new Set(holders)]]];
    }),
  );
}
