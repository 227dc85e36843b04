import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { LoadedProject } from "../host/load-project.js";
import type { ResourceTalk, TypedResource } from "./ask-resource.js";
import type { CommandContext, GlobalOptions } from "./command-context.js";
import { errorsOf } from "./command-report.js";
import { draftAddition } from "./draft-addition.js";
import { projectFlags } from "./new-project.js";
import { parseFields } from "./parse-fields.js";
import { readBlueprint } from "./read-blueprint.js";
import type { ResourceRequest } from "./resource-request.js";
import { shellCommand } from "./shell-command.js";

/** What the questions about a resource of this project are asked with. */
export function resourceTalk(
  context: CommandContext,
  project: LoadedProject,
  request: ResourceRequest,
): ResourceTalk {
  const { prompter, terminal } = context.host;
  return {
    prompter,
    say: terminal.out,
    problemOf: (typed) => problemOf(context, project, { request, typed }),
    commandOf: (typed) => shellCommand(commandWords({ ...context.options, ...request }, typed)),
  };
}

/** The first thing that a run with this resource would be refused for. */
function problemOf(
  context: CommandContext,
  project: LoadedProject,
  { request, typed }: { readonly request: ResourceRequest; readonly typed: TypedResource },
): string | null {
  const fields = parseFields(context.engine, typed.fields);
  if (fields.value === null) return sentenceOf(fields.diagnostics);
  const addition = { resource: typed.resource, fields: fields.value };
  const draft = draftAddition(context, project, { request, addition });
  if (draft.value === null) return sentenceOf(draft.diagnostics);
  return sentenceOf(errorsOf(readBlueprint(context.engine, draft.value.specFiles).diagnostics));
}

function sentenceOf([first]: readonly Diagnostic[]): string | null {
  if (first === undefined) return null;
  return first.help === null ? first.message : `${first.message}; ${first.help}`;
}

function commandWords(
  options: GlobalOptions & ResourceRequest,
  { resource, fields }: TypedResource,
): string[] {
  const keys = ["name", "target", "database", "auth", "userClaim"] as const;
  const flag = (name: string, value: string | undefined) => (value === undefined ? [] : [name, value]);
  return [
    "backend-gen",
    ...flag("-C", options.cwd),
    "resource",
    resource,
    ...fields,
    ...keys.flatMap((key) => flag(projectFlags[key], options[key])),
    ...flag("--owner", options.owner),
    ...(options.softDelete === true ? ["--soft-delete"] : []),
    ...(options.host ?? []).flatMap((answer) => ["--host", answer]),
    ...(options.bringOrm === true ? ["--bring-orm"] : []),
    ...(options.install === true ? ["--install"] : []),
  ];
}
