import type { PythonProject } from "./python-project.js";

/** An application as a server is told of it: `app.main:app`. */
export interface ServedApp {
  readonly module: string;
  readonly symbol: string;
}

const COMMANDS =
  /(^|\/)(Dockerfile[^/]*|[^/]*\.dockerfile|Procfile|Makefile|[Jj]ustfile|(docker-)?compose[^/]*\.ya?ml|fly\.toml|render\.yaml|pyproject\.toml|[^/]*\.sh)$/;
const SERVER = /\b(?:uvicorn|gunicorn|hypercorn|granian)\b[^\n#]*?["'\s]([A-Za-z_][\w.]*):([A-Za-z_]\w*)/g;
const FASTAPI_TOOL = /^\s*entrypoint\s*=\s*["']([A-Za-z_][\w.]*):([A-Za-z_]\w*)["']/gm;

/** The applications that the project's own commands start: what runs is the one that is meant. */
export function servedApps(project: PythonProject): readonly ServedApp[] {
  const commands = project.files.paths.filter((path) => COMMANDS.test(path) && !/(^|\/)tests?\//.test(path));
  return commands.flatMap((path) => {
    const text = project.text(path);
    return [...text.matchAll(SERVER), ...text.matchAll(FASTAPI_TOOL)].map(([, module = "", symbol = ""]) => ({
      module,
      symbol,
    }));
  });
}

/** Whether a command that names this module means this file: `main:app` in a folder of its own means `backend/main.py`. */
export function isServed(served: readonly ServedApp[], path: string, symbol: string): boolean {
  const module = `.${path.replace(/(\/__init__)?\.py$/, "").replaceAll("/", ".")}`;
  return served.some((app) => app.symbol === symbol && module.endsWith(`.${app.module}`));
}
