import { ts, type SourceFile } from "ts-morph";
import {
  findApplication,
  findApplicationOf,
  type NamedApplication,
} from "../../syntax/typescript/find-application.js";
import { codeStyleOf, type StyledFile } from "../../syntax/typescript/find-code-style.js";
import { findNodes } from "../../syntax/typescript/find-nodes.js";
import { registrationPlace } from "../../syntax/typescript/find-registration-place.js";
import { isRegistered, localNameOf } from "../../syntax/typescript/find-registrations.js";
import { insertionAtStart, insertionBehind } from "../../syntax/typescript/insertion-behind.js";
import { insertionInChain } from "../../syntax/typescript/insertion-in-chain.js";
import { insertionOfImport } from "../../syntax/typescript/insertion-import.js";
import type { Insertion, Patcher, PatchOf, PatchResult } from "../patch.js";
import { codeErrors, patchCode } from "./patch-code.js";

type Register = PatchOf<"typescriptRegister">;

/** Registers a plugin on the application of a file, and imports it. */
export const typescriptRegister: Patcher<"typescriptRegister"> = {
  patch: (text, patch) => patchCode(patch.path, text, (file) => register(file, patch)),
  manual,
  errors: codeErrors,
};

function register(file: SourceFile, patch: Register): PatchResult {
  const root = file.compilerNode;
  if (isRegistered(file, patch.import)) return { kind: "present" };
  const found = patch.isFactory ? findApplicationOf(file, patch.app) : findApplication(file, patch.app);
  if (found.kind === "none") return { kind: "refused", reason: found.reason };
  const styled = { root, style: codeStyleOf(root) };
  const known = patch.import.name === "" ? "" : localNameOf(file, patch.import);
  const local = known ?? freeName(root, patch.import.as ?? patch.import.name);
  const call = `register(${argumentsOf(patch, styled, local)})`;
  const registration =
    found.kind === "chained" ? insertionInChain(styled, found.chain, call) : behind(styled, found, call);
  if (typeof registration === "string") return { kind: "refused", reason: registration };
  const wanted = { from: patch.import.from, name: patch.import.name, local };
  const place = { before: registration.at, modules: patch.modules };
  const imports = known === null ? [insertionOfImport(styled, wanted, place)] : [];
  return { kind: "patched", insertions: [...imports, registration] };
}

function behind(file: StyledFile, application: NamedApplication, call: string): Insertion | string {
  const place = registrationPlace(application);
  if (typeof place === "string") return place;
  const code = `${place.prefix}${application.name}.${call}`;
  return place.at.kind === "start"
    ? insertionAtStart(file, place.at.block, code)
    : insertionBehind(file, place.at.statement, code);
}

/** A name that stands for nothing else anywhere in the file. */
function freeName(root: ts.SourceFile, name: string): string {
  const taken = new Set(
    findNodes(root, ts.isIdentifier)
      .filter(({ parent, pos }) => !ts.isPropertyAccessExpression(parent) || parent.name.pos !== pos)
      .map(({ text }) => text),
  );
  const other = `resource${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const names = [name, other, ...Array.from({ length: taken.size }, (_, index) => `${other}${index + 2}`)];
  return names.find((one) => !taken.has(one)) ?? name;
}

/** The arguments with the file's quotes, and with the name that the plugin has there. */
function argumentsOf(patch: Register, { style }: StyledFile, local: string): string {
  const { from, name } = patch.import;
  const given = name === "" && !patch.arguments.startsWith("import(") ? inlineImport(patch) : patch.arguments;
  const own = style.quote === "'" ? given.replace(/"([^"'\\]*)"/g, "'$1'") : given;
  return name !== "" && own.startsWith(name) && from !== "" ? local + own.slice(name.length) : own;
}

/** What `register` takes for a file that cannot be required: `import("./resources/api.mjs"), { prefix: "/api" }`. */
function inlineImport(patch: Register): string {
  const options = patch.arguments.replace(/^\s*,\s*/, "");
  return `import("${patch.import.from}")${options === "" ? "" : `, ${options}`}`;
}

function manual(patch: Register): string {
  const { from, name, as: local = name } = patch.import;
  const named = name === local ? name : `${name}${patch.modules === "esm" ? " as" : ":"} ${local}`;
  const line =
    patch.modules === "esm"
      ? `import { ${named} } from "${from}";`
      : `const { ${named} } = require("${from}");`;
  const given = name === "" && !patch.arguments.startsWith("import(") ? inlineImport(patch) : patch.arguments;
  const app = patch.isFactory ? "app" : patch.app;
  const owner = patch.isFactory ? `the application in \`${patch.app}\`` : `\`${app}\``;
  return [
    ...(name === "" ? [] : [`In ${patch.path}, with the other imports:`, `    ${line}`]),
    `${name === "" ? `In ${patch.path},` : "and"} on ${owner}, behind its plugins and before it listens, is ready or is returned:`,
    `    ${app}.register(${given});`,
  ].join("\n");
}
