import { entry, type NoParams } from "./catalogue-entry.js";

const list = (names: readonly string[]) => names.join(", ");

/** BG32xx: projects that somebody else wrote. BG3201 is for a person to decide (exit 1). */
export const existingCatalogue = {
  BG3201: entry<{ path: string; reason: string; manual: string }>({
    message: ({ path, reason }) => `${path} cannot be patched: ${reason}`,
    help: ({ manual }) => `nothing was written; put it there yourself, then run again:\n${manual}`,
    explanation:
      "A file of yours is patched only where the place is found exactly once and the file parses. Whatever is there already is not asked for again.",
  }),
  BG3202: entry<{ stack: string }>({
    message: ({ stack }) => `this is a project with ${stack}, for which there is no target`,
    help: () => "backend-gen adds resources to projects with FastAPI or Fastify",
    explanation:
      "A resource is added to a project in the project's own stack. FastAPI and Fastify are known so far; others are recognised to be left alone.",
  }),
  BG3203: entry<{ key: string; what: string; candidates: readonly string[] }>({
    message: ({ what, candidates }) => `it is not clear ${what}: ${list(candidates)}`,
    help: ({ key, candidates }) => `say which: --host ${key}=${candidates[0] ?? "…"}`,
    explanation:
      "Where a project has several of a kind, only a person knows which one is meant. On a terminal it is asked; without one, --host says it. The answer is kept in backend.yaml.",
  }),
  BG3204: entry<{ orm: string }>({
    message: ({ orm }) => `the project's database goes through ${orm}, which resources cannot use`,
    help: () => "have ours beside it: --bring-orm",
    explanation:
      "What is generated speaks SQLModel or SQLAlchemy (FastAPI), or Drizzle (Fastify). Beside another ORM it can only live with a connection and migrations of its own, which has to be wanted.",
  }),
  BG3205: entry<{ folders: readonly string[] }>({
    message: ({ folders }) => `this folder has no project of its own, but these have: ${list(folders)}`,
    help: ({ folders }) => `say which: -C ${folders[0] ?? "…"}`,
    explanation: "Resources are added to one project. In a repository of several, -C names its folder.",
  }),
  BG3206: entry<{ given: string; reason: string; help: string }>({
    message: ({ given, reason }) => `--host ${given}: ${reason}`,
    help: ({ help }) => help,
    explanation:
      "--host key=value says what the project has, in the words of backend.yaml's host. backend-gen inspect shows what was found.",
  }),
  BG3207: entry<{ what: string; key: string; example: string }>({
    message: ({ what }) => `${what} was not found`,
    help: ({ key, example }) => `say where: --host ${key}=${example}`,
    explanation:
      "A resource has to be registered where the application is made. Say where that is if it was not found.",
  }),
  BG3208: entry<{ name: string; found: string; needed: string }>({
    message: ({ name, found, needed }) => `the project has ${name} ${found}, and resources need ${needed}`,
    help: ({ name }) => `update ${name} first; nothing was written`,
    explanation:
      "What is generated uses what newer versions of the framework offer. The version of a project is its owner's to raise.",
  }),
  BG3210: entry<{ obstacle: string }>({
    message: ({ obstacle }) => `resources cannot be added as it is: ${obstacle}`,
    help: () => "mend it, then run again; backend-gen inspect shows what was found",
    explanation:
      "What a resource has to be put into cannot be patched or used: a file that does not parse, an application without a name, a driver without transactions.",
  }),
  BG3209: entry<NoParams>({
    message: () => "this is a project of somebody else's, which init does not touch",
    help: () => "add to it: backend-gen resource tasks title:string",
    explanation:
      "init makes a new project. To one that is there, a resource is added; backend-gen inspect shows what it would find.",
  }),
};
