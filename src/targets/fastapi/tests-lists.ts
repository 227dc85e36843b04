import type { Resource } from "../../blueprint/blueprint.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import type { Body } from "../../contract/test-bodies.js";
import { testedList, type TestedList } from "../../contract/test-lists.js";
import { stringList } from "./string-list.js";

/** What a list is asked with. */
export function listKeys(resource: Resource, first: Body | undefined): object {
  const list = testedList(resource, first);
  return {
    sorts: stringList(list.sorts),
    filters: stringList(list.filters),
    search: list.search,
    spyQueries: spyQueries(list),
  };
}

function spyQueries({ search, queries }: TestedList): Code {
  const entries = queries.map(([parameter, text]) => {
    const value = text === null ? code`BODIES[0][${pythonString(search ?? "")}]` : pythonString(text);
    return code`{${pythonString(parameter)}: ${value}}`;
  });
  return code`[${joinCode([code`{}`, ...entries], ", ")}]`;
}
