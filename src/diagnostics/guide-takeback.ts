import { command, situation } from "./guide-entry.js";

const inTasks = (lines: string) => `name: shop\nresources:\n  tasks:\n${lines}`;
const spec = inTasks("    fields:\n      title: string\n      done: boolean\n");

/** BG37xx: `remove`, `rename` and `undo`. */
export const takebackGuide = {
  BG3701: command("No run to take back", {
    files: { "backend.yaml": spec },
    command: "backend-gen undo",
    mend: "Nothing to mend; what was committed, git brings back.",
  }),
  BG3702: situation(
    "Something has changed since the last run",
    "a file that the last run wrote has been edited, or another branch was checked out, and then comes backend-gen undo",
    "Put these changes aside (git stash), undo, and bring them back; or change the spec and run backend-gen generate.",
  ),
  BG3703: situation(
    "A migration goes away with its run",
    "backend-gen undo takes back a run that has written a migration",
    "If a database has seen it, migrate that one down before the undo, or make it anew.",
  ),
  BG3711: command("No such resource", {
    files: { "backend.yaml": spec },
    command: "backend-gen remove taks",
    mend: "Write backend-gen remove tasks.",
  }),
  BG3712: command("No such field", {
    files: { "backend.yaml": spec },
    command: "backend-gen remove tasks dnoe",
    mend: "Write backend-gen remove tasks done.",
  }),
  BG3713: command("Something refers to it", {
    files: {
      "backend.yaml": `${spec}  notes:\n    fields:\n      text: string\n      task: ref(tasks)\n`,
    },
    command: "backend-gen remove tasks",
    mend: "Remove the reference first: backend-gen remove notes.task. Then backend-gen remove tasks.",
  }),
  BG3714: command("A list has named what is gone", {
    files: { "backend.yaml": `${spec}    sort: [created_at, done]\n` },
    command: "backend-gen remove tasks done",
    mend: "Nothing, if that is what you want; look at the lists of the resource in the spec.",
  }),
  BG3721: command("The new name is taken", {
    files: { "backend.yaml": spec },
    command: "backend-gen rename tasks.title done",
    mend: "Choose another name: backend-gen rename tasks.title name",
  }),
  BG3723: situation(
    "A line of yours uses an old name",
    "a resource or a field got another name, and code that you wrote calls it by the old one",
    "Change the line by hand; the generated code beside it has the new name.",
  ),
  BG3715: command("The spec cannot be edited by a command", {
    files: {
      "backend.yaml":
        "name: shop\nresources:\n  labels:\n    fields: &common\n      title: string\n      done: boolean\n  tasks:\n    fields: *common\n",
    },
    command: "backend-gen remove tasks done",
    mend: "Take the line out by hand, then run backend-gen generate.",
  }),
};
