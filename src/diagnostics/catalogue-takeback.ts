import { didYouMean } from "./did-you-mean.js";
import { entry } from "./catalogue-entry.js";

const list = (names: readonly string[]) => names.join(", ");

/** BG37xx: what `remove`, `rename` and `undo` cannot do, or did beside what they were told. BG370x is `undo` (exit 1). */
export const takebackCatalogue = {
  BG3701: entry<{ reason: string }>({
    message: ({ reason }) => `there is no run to take back: ${reason}`,
    help: () => "git knows the older states of what you have committed",
    explanation:
      "What the last run has changed is kept until the next one, or until it is taken back, on the machine on which it ran. Runs before it are not kept, nor is one that replaced more than 60 million characters.",
  }),
  BG3702: entry<{ paths: readonly string[] }>({
    message: ({ paths }) =>
      `the last run cannot be taken back: ${list(paths.slice(0, 10))}${paths.length > 10 ? ` and ${paths.length - 10} more` : ""} changed since`,
    help: () =>
      "nothing was written; put your changes aside first (git stash), or change the spec and generate",
    explanation:
      "Taking back a run makes its files what they were before. One that has been edited, merged or deleted since would lose that, so none is touched.",
  }),
  BG3703: entry<{ paths: readonly string[] }>({
    severity: "warning",
    message: ({ paths }) => `${list(paths)} ${paths.length === 1 ? "goes" : "go"} away`,
    help: () => "if a database has seen that, migrate it down first, or make the database anew",
    explanation:
      "The run that is taken back had written a migration. No file says which databases have seen it; one that has is then ahead of the project.",
  }),
  BG3711: entry<{ resource: string; suggestion: string | null; known: readonly string[] }>({
    message: ({ resource }) => `there is no resource ${resource} in the spec`,
    help: ({ suggestion, known }) => didYouMean(suggestion) ?? `there are: ${list(known)}`,
    explanation: "The command works on a resource of the spec, and this name is none of them.",
  }),
  BG3712: entry<{ resource: string; field: string; suggestion: string | null; known: readonly string[] }>({
    message: ({ resource, field }) => `${resource} has no field ${field}`,
    help: ({ suggestion, known }) => didYouMean(suggestion) ?? `it has: ${list(known)}`,
    explanation: "The command works on a field of the resource, and this name is none of them.",
  }),
  BG3713: entry<{ resource: string; fields: readonly string[] }>({
    message: ({ resource, fields }) =>
      `${resource} cannot be removed: ${list(fields)} ${fields.length === 1 ? "refers" : "refer"} to it`,
    help: ({ fields }) => `nothing was written; first: backend-gen remove ${fields[0] ?? ""}`,
    explanation:
      "A reference needs the resource that it points to. Which of your data may go with it is for you to say.",
  }),
  BG3714: entry<{ resource: string; field: string; lists: readonly string[] }>({
    severity: "warning",
    message: ({ resource, field, lists }) =>
      `${field} was also taken out of ${list(lists)} of ${resource}, with the rules over several fields that had it`,
    explanation:
      "A list of a resource can only name fields that are there. A rule over several fields goes as a whole: over the others it would be another rule.",
  }),
  BG3721: entry<{ what: string; name: string }>({
    message: ({ what, name }) => `${what} cannot be called ${name}: there is one of that name already`,
    help: () => "choose another name, or rename that one first",
    explanation:
      "Two resources, or two fields of one resource, cannot have the same name, in whichever spelling.",
  }),
  BG3723: entry<{ word: string; text: string }>({
    severity: "warning",
    message: ({ word, text }) => `this line of yours still says ${word}: ${text}`,
    explanation:
      "A resource or a field has another name now, and so has the generated code. What you have written yourself is moved along and never changed: where it calls by the old name, only you know what it should say.",
  }),
  BG3715: entry<{ file: string; what: string; reason: string }>({
    message: ({ file, what, reason }) => `${what} cannot be changed in ${file} by a command: ${reason}`,
    help: () => "change it there by hand, then run: backend-gen generate",
    explanation:
      "A command edits the spec only where it is sure that everything else stays as it is. Anchors, aliases and merge keys can stand in the way.",
  }),
};
