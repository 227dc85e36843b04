import { format } from "prettier";
import { catalogue, type DiagnosticCode } from "../../src/diagnostics/catalogue.js";
import { guide } from "../../src/diagnostics/guide.js";
import type { Cause } from "../../src/diagnostics/guide-entry.js";
import { complaintsOf, findingsOf } from "./run-example.js";

const HEAD = `<!-- Written by \`npm run golden\` from src/diagnostics. -->

# Diagnostics

Every finding has a code that stays what it is: scripts and CI may match on it. \`backend-gen explain BG1003\` shows one of these entries in the terminal, \`backend-gen explain\` lists them. What a command says below an example is what it says today.
`;

const PARTS: readonly (readonly [start: string, title: string])[] = [
  ["BG1", "The spec files: syntax and shape"],
  ["BG2", "What the spec means"],
  ["BG3", "The project, the command line, the machine"],
];

/** The text of docs/diagnostics.md. */
export async function diagnosticsDocument(): Promise<string> {
  const parts: string[] = [HEAD];
  for (const [start, title] of PARTS) {
    parts.push(`## ${title}`);
    for (const code of codes().filter((name) => name.startsWith(start))) parts.push(await entryOf(code));
  }
  return format(parts.join("\n\n"), { parser: "markdown", printWidth: 110 });
}

function codes(): DiagnosticCode[] {
  const isCode = (text: string): text is DiagnosticCode => Object.hasOwn(catalogue, text);
  return Object.keys(catalogue).filter(isCode).sort();
}

async function entryOf(code: DiagnosticCode): Promise<string> {
  const { severity, explanation } = catalogue[code];
  const { title, cause } = guide[code];
  const note = severity === "warning" ? " (a warning)" : "";
  return `### ${code}: ${title}${note}\n\n${escaped(explanation)}\n\n${await causeText(cause)}`;
}

async function causeText(cause: Cause): Promise<string> {
  switch (cause.kind) {
    case "spec":
      return [
        fence("yaml", cause.wrong),
        fence("text", findingsOf(cause.wrong)),
        "Mended:",
        fence("yaml", cause.right),
      ].join("\n\n");
    case "command": {
      const files = Object.entries(cause.files).map(([path, text]) =>
        text === "" ? `With a file \`${path}\`:` : `\`${path}\`:\n\n${fence("yaml", text)}`,
      );
      const said = await complaintsOf(cause);
      return [...files, fence("text", `$ ${cause.command}\n${said}`), escaped(cause.mend)].join("\n\n");
    }
    case "situation":
      return `It comes when ${escaped(cause.when)}.\n\n${escaped(cause.mend)}`;
  }
}

function fence(language: string, text: string): string {
  const marker = "```";
  // Prettier would lay an example out as it likes.
  const note = language === "yaml" ? "<!-- prettier-ignore -->\n" : "";
  return `${note}${marker}${language}\n${text.trimEnd()}\n${marker}`;
}

/** Text of ours for Markdown: signs that would mean something there do not. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]{}|]/g, "\\$&");
}
