import { callsIn, readCall } from "../../syntax/python/read-calls.js";
import { dottedName } from "../../syntax/python/read-expressions.js";
import type { PythonProject } from "./python-project.js";

/** The applications and factories, as "path:name", that are mounted into another: `app.mount("/admin", admin_app)`. */
export function mountedApps(project: PythonProject): ReadonlySet<string> {
  const mounted = new Set<string>();
  for (const module of project.mentioning(/\.mount\(/)) {
    for (const { callee, positional, keywords } of callsIn(module.file, module.file.tree.topNode)) {
      const what = keywords.get("app") ?? positional[1];
      if (!callee.endsWith(".mount") || what === undefined) continue;
      const name = readCall(module.file, what)?.callee ?? dottedName(module.file, what);
      const resolved = name === null ? null : project.resolve(module, name);
      if (resolved?.kind === "own") mounted.add(`${resolved.path}:${resolved.name}`);
    }
  }
  return mounted;
}
