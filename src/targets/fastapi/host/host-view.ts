import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { FastapiHost } from "../../../blueprint/host.js";
import { isOwnDatabase } from "./own-database.js";
import { hostSymbol, type HostSymbol } from "./host-symbol.js";

/** What templates see of a project of somebody else's. */
export interface HostView {
  /** It has no sessions that ours could be: an engine of our own comes along. */
  readonly own: boolean;
  readonly sync: boolean;
  readonly session: HostSymbol | null;
  readonly user: HostSymbol | null;
  readonly userId: string;
  readonly base: HostSymbol | null;
  /** Where the application is made. */
  readonly entry: (HostSymbol & { readonly isApp: boolean }) | null;
  /** The folder that modules are named from, for Python to find them. */
  readonly sourcePath: string;
}

/** In a project of our own nothing is somebody else's. */
const NONE: HostView = {
  own: false,
  sync: false,
  session: null,
  user: null,
  userId: "",
  base: null,
  entry: null,
  sourcePath: "",
};

export function hostView({ host, auth }: Blueprint): HostView {
  if (host?.stack !== "fastapi") return NONE;
  const isOwn = isOwnDatabase(host);
  const symbol = (ref: FastapiHost["session"]): HostSymbol | null =>
    ref === null ? null : hostSymbol(host, ref);
  return {
    own: isOwn,
    sync: host.sessionMode === "sync",
    session: isOwn ? null : symbol(host.session),
    user: auth.strategy === "none" ? null : symbol(host.user),
    userId: host.userId,
    base: isOwn ? null : symbol(host.base),
    entry: entryOf(host),
    sourcePath: host.sourceRoot,
  };
}

function entryOf(host: FastapiHost): HostView["entry"] {
  const { entry } = host;
  return entry.kind === "autoload" ? null : { ...hostSymbol(host, entry), isApp: entry.kind === "app" };
}
