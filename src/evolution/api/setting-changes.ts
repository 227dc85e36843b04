import type { Api, Blueprint } from "../../blueprint/blueprint.js";
import { quoted } from "../../diagnostics/quoted.js";
import { changesAt, EVERYWHERE, type ApiChange } from "./api-change.js";
import type { Pair } from "../pair-up.js";

const change = changesAt(EVERYWHERE);

/** What concerns every route alike: its address, the shape of its bodies, ids, how often it may be asked. */
export function settingChanges({ before, after }: Pair<Blueprint>): readonly ApiChange[] {
  return [
    ...apiChanges({ before: before.api, after: after.api }),
    ...idChanges({ before, after }),
    ...rateLimitChanges(before.api.rateLimit, after.api.rateLimit),
    ...titleChanges({ before, after }),
  ];
}

function apiChanges({ before, after }: Pair<Api>): readonly ApiChange[] {
  const prefix = `every address is below ${quoted(after.prefix)} instead of ${quoted(before.prefix)}`;
  const casing = `every JSON key and query parameter of two words is in ${after.casing} case instead of ${before.casing} case`;
  const envelope = after.envelope ? "every body is wrapped in data" : "no body is wrapped in data any more";
  return [
    ...(before.prefix === after.prefix ? [] : [change("prefix-changed", "breaking", prefix)]),
    ...(before.casing === after.casing ? [] : [change("casing-changed", "breaking", casing)]),
    ...(before.envelope === after.envelope ? [] : [change("envelope-changed", "breaking", envelope)]),
  ];
}

function idChanges({ before, after }: Pair<Blueprint>): readonly ApiChange[] {
  const ids = { before: before.database.ids, after: after.database.ids };
  if (ids.before === ids.after) return [];
  const form = { uuid: "a UUID", int: "a number" };
  return [change("ids-changed", "breaking", `every id is ${form[ids.after]} instead of ${form[ids.before]}`)];
}

type RateLimit = Api["rateLimit"];

function rateLimitChanges(before: RateLimit, after: RateLimit): readonly ApiChange[] {
  if (before?.text === after?.text) return [];
  const reason = `${textOf(after)} requests are allowed instead of ${textOf(before)}`;
  if (!allowsAll(after, before)) return [change("rate-limit-lowered", "breaking", reason)];
  return allowsAll(before, after) ? [] : [change("rate-limit-raised", "compatible", reason)];
}

/** Whether a client that keeps within the limit `other` always keeps within this one. */
function allowsAll(limit: RateLimit, other: RateLimit): boolean {
  if (limit === null) return true;
  if (other === null) return false;
  return limit.requests >= other.requests * Math.ceil(limit.seconds / other.seconds);
}

function textOf(limit: RateLimit): string {
  return limit === null ? "any number of" : limit.text;
}

function titleChanges({ before, after }: Pair<Blueprint>): readonly ApiChange[] {
  if (before.name.words === after.name.words) return [];
  return [change("documentation-changed", "compatible", "the documentation has another title")];
}
