import type { FactName, StackName } from "../inspect/inspection.js";
import type { HostSpec } from "../spec/spec.js";

export type HostKey = keyof HostSpec & FactName;

/** What `host:` keeps of a project, in the order in which it is written, and what each is in a question. */
export const HOST_KEYS: Readonly<Record<HostKey, string>> = {
  entry: "where the application is made",
  folder: "where what is generated goes",
  sourceRoot: "from which folder modules are named",
  imports: "how imports are spelled",
  language: "which language it is written in",
  modules: "which kind of modules it has",
  orm: "which ORM it uses",
  session: "what gives a database session",
  sessionMode: "whether sessions are async or sync",
  base: "which class tables inherit from",
  user: "what gives the current user",
  userId: "what a user is known by",
  authenticate: "which hook lets only callers with a token in",
  settings: "where its settings are",
  migrations: "where its migrations are",
  schema: "which file lists the tables",
  manifest: "which file lists its dependencies",
  envExample: "which file shows the variables of the environment",
  tests: "where its tests are",
  routers: "where its routers are",
  models: "where its models are",
  schemas: "where its schemas are",
  services: "where its services are",
  repositories: "where its repositories are",
};

/** What only one of the stacks has. */
const ONLY: Readonly<Partial<Record<HostKey, StackName>>> = {
  sourceRoot: "fastapi",
  sessionMode: "fastapi",
  base: "fastapi",
  routers: "fastapi",
  models: "fastapi",
  schemas: "fastapi",
  services: "fastapi",
  repositories: "fastapi",
  language: "fastify",
  modules: "fastify",
  authenticate: "fastify",
  schema: "fastify",
};

/** The keys that a stack has, in that order. */
export function hostKeys(stack: StackName | null): readonly HostKey[] {
  return Object.keys(HOST_KEYS)
    .filter(isHostKey)
    .filter((key) => (ONLY[key] ?? stack) === stack);
}

export function isHostKey(key: string): key is HostKey {
  return Object.hasOwn(HOST_KEYS, key);
}
