import type { Auth, Blueprint } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { quoted } from "../../diagnostics/quoted.js";
import { changesAt, EVERYWHERE, type ApiChange } from "./api-change.js";
import type { Pair } from "../pair-up.js";

type Jwt = Extract<Auth, { readonly strategy: "jwt" }>;

const change = changesAt(EVERYWHERE);

/** Which tokens are needed, and which are good. Who may do what with them is judged route by route. */
export function authChanges({ before, after }: Pair<Blueprint>): readonly ApiChange[] {
  return [...strategyChanges(before, after), ...accountChanges(before, after)];
}

function strategyChanges(before: Blueprint, after: Blueprint): readonly ApiChange[] {
  if (before.auth.strategy === "jwt" && after.auth.strategy === "jwt") {
    return tokenChanges(after, { before: before.auth, after: after.auth });
  }
  if (before.auth.strategy === after.auth.strategy) return [];
  if (after.auth.strategy === "none")
    return [change("authentication-off", "compatible", "no route needs a token any more")];
  const isHarmless = before.resources.every(({ table, operations }) => {
    const access = after.resources.find((resource) => resource.table === table)?.access ?? {};
    return operations.every((name) => access[name] === undefined || access[name].kind === "public");
  });
  return isHarmless
    ? [
        change(
          "authentication-on",
          "compatible",
          "tokens are checked; every route there was needs none still",
        ),
      ]
    : [change("authentication-on", "breaking", "requests without a token are answered 401")];
}

function tokenChanges(after: Blueprint, auth: Pair<Jwt>): readonly ApiChange[] {
  const claim = (what: string, old: string, now: string) =>
    `the ${what} is read from the claim ${quoted(now)} of a token instead of ${quoted(old)}`;
  const { userClaim: user, rolesClaim: roles } = auth.before;
  const isUser = user !== auth.after.userClaim;
  const isRoles = roles !== auth.after.rolesClaim && usesRoles(after);
  const gone = auth.before.algorithms.filter((name) => !auth.after.algorithms.includes(name));
  const fresh = auth.after.algorithms.filter((name) => !auth.before.algorithms.includes(name));
  return [
    ...(isUser ? [change("claim-changed", "breaking", claim("user's id", user, auth.after.userClaim))] : []),
    ...(isRoles
      ? [change("claim-changed", "breaking", claim("user's roles", roles, auth.after.rolesClaim))]
      : []),
    ...gone.map((name) =>
      change("algorithm-removed", "breaking", `tokens signed with ${name} are answered 401`),
    ),
    ...fresh.map((name) =>
      change("algorithm-added", "compatible", `tokens signed with ${name} are taken too`),
    ),
  ];
}

function usesRoles({ resources }: Blueprint): boolean {
  const rules = resources.flatMap(({ access }) => Object.values(access));
  return rules.some((rule) => rule.kind === "limited" && rule.roles.length > 0);
}

function accountChanges(before: Blueprint, after: Blueprint): readonly ApiChange[] {
  if (hasAccounts(before) === hasAccounts(after)) return [];
  if (hasAccounts(before))
    return [
      change("accounts-off", "breaking", "the routes below /auth are gone, and with them their tokens"),
    ];
  const tokens = "tokens of others are answered 401: a token's user has to be an account";
  return before.auth.strategy === "none"
    ? [change("accounts-on", "compatible", "accounts can be registered below /auth")]
    : [change("accounts-on", "breaking", tokens)];
}
