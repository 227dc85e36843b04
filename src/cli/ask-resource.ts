import type { Prompter } from "../host/prompter.js";
import { PromptCancelled } from "../host/prompter.js";
import { fieldText, nextQuestion, type FieldAnswers, type FieldQuestion } from "./field-questions.js";

/** A resource as it is typed on the command line. */
export interface TypedResource {
  readonly resource: string;
  readonly fields: readonly string[];
}

/** Who is asked, and what the answers are held against. */
export interface ResourceTalk {
  readonly prompter: Prompter;
  readonly say: (text: string) => void;
  /** What is wrong with a resource that has these fields, in a sentence; null when it could be generated. */
  readonly problemOf: (typed: TypedResource) => string | null;
  /** The command that makes it without a question. */
  readonly commandOf: (typed: TypedResource) => string;
}

/** Typed instead of an answer. */
const AGAIN = "<";
/** Stands for the fields to come while the name is asked for. */
const ANY_FIELD = "any_field:string";

/** Asks for a resource field by field. Rejects with `PromptCancelled` when the person wants none after all. */
export async function askResource(talk: ResourceTalk, given: string | undefined): Promise<TypedResource> {
  const resource = isFit(talk, given) ? given : await askName(talk);
  talk.say(
    `Fields of ${resource}, one after the other. "${AGAIN}" begins a field anew, Ctrl-C leaves no trace.\n`,
  );
  const fields: string[] = [];
  for (;;) {
    fields.push(await askField(talk, { resource, fields }));
    talk.say(`  ${fields.join(" ")}\n`);
    while (fields.length > 0) {
      const next = await askNext(talk, fields);
      if (next === "another") break;
      if (next === "done") return await confirmed(talk, { resource, fields });
      fields.pop();
      talk.say(`  ${fields.join(" ")}\n`);
    }
  }
}

/** Whether a resource can have that name; if not, says why. */
function isFit({ say, problemOf }: ResourceTalk, resource: string | undefined): resource is string {
  if (resource === undefined) return false;
  const problem = problemOf({ resource, fields: [ANY_FIELD] });
  if (problem !== null) say(`${problem}\n`);
  return problem === null;
}

async function askName({ prompter, problemOf }: ResourceTalk): Promise<string> {
  const check = (text: string) => problemOf({ resource: text.trim(), fields: [ANY_FIELD] });
  return (await prompter.ask({ message: "Resource, in the plural", initial: "tasks", check })).trim();
}

/** One field that can be generated beside those before it. */
async function askField(talk: ResourceTalk, before: TypedResource): Promise<string> {
  for (;;) {
    const text = await askAnswers(talk, before);
    const problem = text === null ? null : talk.problemOf(withField(before, text));
    if (text !== null && problem === null) return text;
    if (problem !== null) talk.say(`  ${problem}\n`);
  }
}

/** Null when the person wants to begin anew. */
async function askAnswers(talk: ResourceTalk, before: TypedResource): Promise<string | null> {
  let answers: FieldAnswers = {};
  for (;;) {
    const question = nextQuestion(answers);
    if (question === null) return fieldText(answers);
    const { message, choices, key } = question;
    const check = (text: string) =>
      problemWith({ ...answers, [key]: text.trim() }, question, { talk, before });
    const answer = await (choices === undefined
      ? talk.prompter.ask({ message, check })
      : talk.prompter.choose(message, choices));
    if (answer.trim() === AGAIN) return null;
    // The type alone may need more to be right; after that every choice can be held against the spec.
    const problem = key === "optional" ? check(answer) : null;
    if (problem !== null) talk.say(`  ${problem}\n`);
    else answers = { ...answers, [key]: answer.trim() };
  }
}

function problemWith(
  answers: FieldAnswers,
  { key }: FieldQuestion,
  { talk, before }: { readonly talk: ResourceTalk; readonly before: TypedResource },
): string | null {
  const text = fieldText(answers);
  if (answers[key] === AGAIN) return null;
  const judged = (field: string) => talk.problemOf(withField(before, field));
  if (key === "name") return text.includes(":") ? judged(text) : judged(`${text}:string`);
  const problem = judged(text);
  // What is wrong with a required field may be right with one that can be absent, which is asked next.
  return problem !== null && key === "brackets" && judged(`${text}:optional`) === null ? null : problem;
}

function withField({ resource, fields }: TypedResource, text: string): TypedResource {
  return { resource, fields: [...fields, text] };
}

function askNext({ prompter }: ResourceTalk, fields: readonly string[]): Promise<string> {
  return prompter.choose("What next?", [
    { value: "another", label: "another field" },
    { value: "done", label: "no more fields" },
    { value: "drop", label: `drop ${fields.at(-1) ?? ""}` },
  ]);
}

async function confirmed(
  { prompter, say, commandOf }: ResourceTalk,
  typed: TypedResource,
): Promise<TypedResource> {
  say(`\nThe same without a question:\n  ${commandOf(typed)}\n\n`);
  const answer = await prompter.choose("Shall it be done?", [
    { value: "yes", label: "yes" },
    { value: "no", label: "no: write nothing" },
  ]);
  if (answer === "yes") return typed;
  throw new PromptCancelled();
}
