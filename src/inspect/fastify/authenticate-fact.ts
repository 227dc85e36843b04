import type { Candidate, Fact } from "../fact.js";
import { factOf } from "../merge-candidates.js";
import type { HookUse } from "./find-hook-uses.js";
import { isGuardName, type Guard } from "./find-guards.js";

const MOST_SEEN = 3;

/**
 * The hook that lets only callers with a token in. What routes use goes before what is only there, and what looks at the token
 * before what is only called so.
 */
export function authenticateFact(guards: readonly Guard[], uses: readonly HookUse[]): Fact {
  const verifying = guards.filter(({ isVerifying }) => isVerifying);
  const groups: readonly (readonly Candidate[])[] = [
    used(verifying, uses),
    verifying.map(withoutUses),
    [...used(guards, uses), ...uses.flatMap(importedGuard)],
    guards.map(withoutUses),
  ];
  const first = groups.findIndex((group) => group.length > 0);
  return factOf(groups[first] ?? [], first < 2 ? "certain" : "likely");
}

function used(guards: readonly Guard[], uses: readonly HookUse[]): readonly Candidate[] {
  return guards.flatMap((guard) => {
    const seen = uses.filter((use) => isUseOf(use, guard)).map(({ evidence }) => evidence);
    return seen.length === 0
      ? []
      : [{ value: guard.value, evidence: [guard.evidence, ...seen.slice(0, MOST_SEEN)] }];
  });
}

function isUseOf({ name, isMember, from }: HookUse, guard: Guard): boolean {
  if (isMember) return guard.value === `decorator:${name}`;
  return from !== null && guard.value === `${from.path}:${from.name}`;
}

function withoutUses({ value, evidence }: Guard): Candidate {
  return { value, evidence: [evidence] };
}

/** A function that routes use and whose body tells nothing, but its name does. */
function importedGuard({ from, evidence }: HookUse): readonly Candidate[] {
  return from !== null && isGuardName(from.name)
    ? [{ value: `${from.path}:${from.name}`, evidence: [evidence] }]
    : [];
}
