/** A JSON body, in which "$tables.0" stands for the id of the first row that was made there. */
export type Body = Readonly<Record<string, unknown>>;

/** One kind of change of a resource that has rows. */
export interface Kind {
  /** "<a spec whose …> keeps its rows". */
  readonly change: string;
  /** The resource's name before; its address follows from it. */
  readonly resource: string;
  /** What stands behind the name in the spec; null where there is no such resource. */
  readonly before: Body | null;
  readonly after: Body | null;
  /** Another kind's resource that this one refers to. */
  readonly with?: string;
  /** The resource's name afterwards, where it is another. */
  readonly renamed?: string;
  /** What is posted before. */
  readonly rows: readonly Body[];
  /** Which of them are deleted before the change. */
  readonly gone?: readonly number[];
  /** What the rows that are left have afterwards, in the order in which they were made. */
  readonly read: readonly Body[];
  /** What is posted after the change, when that has been read. */
  readonly later?: readonly Body[];
  /** What they have, and those that came later, when the migrations are taken back; like `rows` where nothing is said. */
  readonly back?: readonly Body[];
  /** `--fill resource.column=value`. */
  readonly fills?: readonly string[];
}

export const A = { a: "one" };
export const fields = (written: Body): Body => ({ fields: written });
