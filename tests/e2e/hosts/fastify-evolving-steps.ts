/** What is typed on the way, and what the row of a table then is. */
interface Step {
  readonly typed: readonly string[];
  /** What is changed in the spec before. */
  readonly edit?: readonly [from: string, to: string];
  readonly table: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly isRename?: true;
}

/** After the first, each with the rows that were there before. */
export const STEPS: readonly Step[] = [
  {
    typed: ["resource", "tasks", "title:string:1..80", "project:ref:projects:optional"],
    table: "tasks",
    columns: {},
  },
  {
    typed: ["resource", "tasks", "done:boolean=false", "hours:int:optional", "tags:string:array=[]"],
    table: "tasks",
    columns: { title: "one", done: false, hours: null, tags: [] },
  },
  {
    typed: ["rename", "tasks.title", "summary"],
    table: "tasks",
    columns: { summary: "one", done: false },
    isRename: true,
  },
  {
    typed: ["generate", "--allow-destructive"],
    edit: ["hours: int?", "hours: bigint?"],
    table: "tasks",
    columns: { summary: "one", hours: null },
  },
  // In one step with its table drizzle-kit would drop the reference last, when it is gone already.
  {
    typed: ["remove", "tasks", "project", "--allow-destructive"],
    table: "tasks",
    columns: { summary: "one", hours: null },
  },
  {
    typed: ["remove", "projects", "--allow-destructive"],
    table: "tasks",
    columns: { summary: "one", done: false },
  },
];
