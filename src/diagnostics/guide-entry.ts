/** What brings a diagnostic about, and what mends it. Examples are run by tests: each brings about its own code and no other. */
export type Cause =
  | {
      readonly kind: "spec";
      /** A whole `backend.yaml`, and the same with the slip mended. */
      readonly wrong: string;
      readonly right: string;
    }
  | {
      readonly kind: "command";
      /** What lies in the folder in which the command is typed. */
      readonly files: Readonly<Record<string, string>>;
      readonly command: string;
      readonly mend: string;
    }
  | {
      /** Nothing that a few lines could show: a damaged file, a full disk. */
      readonly kind: "situation";
      readonly when: string;
      readonly mend: string;
    };

/** A few words on a code, for lists, and its cause. */
export interface GuideEntry {
  readonly title: string;
  readonly cause: Cause;
}

/** An example whose slip can be anywhere in the file. */
export function spec(title: string, wrong: string, right: string): GuideEntry {
  return { title, cause: { kind: "spec", wrong: `${wrong}\n`, right: `${right}\n` } };
}

/** An example below `tasks:`; the lines of a piece are indented to stand there. */
export function resource(title: string, wrong: string, right: string): GuideEntry {
  return spec(title, inResource(wrong), inResource(right));
}

/** An example below `fields:`. */
export function field(title: string, wrong: string, right: string): GuideEntry {
  return resource(title, `fields:\n${indented(wrong, 2)}`, `fields:\n${indented(right, 2)}`);
}

/** A command in a folder with some files. */
export function command(title: string, cause: Omit<Extract<Cause, { kind: "command" }>, "kind">): GuideEntry {
  return { title, cause: { kind: "command", ...cause } };
}

/** Something that happens rather than being written. */
export function situation(title: string, when: string, mend: string): GuideEntry {
  return { title, cause: { kind: "situation", when, mend } };
}

function inResource(lines: string): string {
  return `name: shop\nresources:\n  tasks:\n${indented(lines, 4)}`;
}

function indented(lines: string, by: number): string {
  return lines.replace(/^/gm, " ".repeat(by));
}
