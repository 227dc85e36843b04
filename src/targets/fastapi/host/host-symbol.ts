import type { FastapiHost, SymbolRef } from "../../../blueprint/host.js";
import { Code } from "../../../render/code.js";
import { moduleOf } from "./layout.js";

/** A name of the project's own as templates write it: below `host.`, so that it is not taken for a module of ours. */
export interface HostSymbol {
  readonly module: string;
  /** What is imported, "db" of "db.get_session". */
  readonly name: string;
  readonly expression: Code;
}

export function hostSymbol(host: FastapiHost, { file, symbol }: SymbolRef): HostSymbol {
  const module = `host.${moduleOf(host, file)}`;
  const name = symbol.split(".")[0] ?? symbol;
  return { module, name, expression: new Code(symbol, [`${module}:${name}`]) };
}
