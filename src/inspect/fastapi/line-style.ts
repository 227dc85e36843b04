import type { Fact } from "../fact.js";
import { parsePython, textOf } from "../../syntax/python/parse-python.js";
import type { PythonProject } from "./python-project.js";

/** How the lines of the entry are written: "lf, 4 spaces, double quotes". */
export function findLineStyle(project: PythonProject, entry: string): Fact {
  const text = project.text(entry);
  const value = [lineEnding(text), indent(text), quotes(text)].join(", ");
  return { kind: "certain", value, evidence: [{ path: entry, line: 1 }] };
}

function lineEnding(text: string): string {
  const all = text.split("\n").length - 1;
  const windows = text.split("\r\n").length - 1;
  return windows * 2 > all ? "crlf" : "lf";
}

/** By the first line of the first block; four blanks where there is none. */
function indent(text: string): string {
  const { tree } = parsePython(text);
  const widths: string[] = [];
  tree.iterate({
    enter: ({ name, node }) => {
      const first = name === "Body" && widths.length === 0 ? node.firstChild?.nextSibling : null;
      const [, blanks] = first ? (/(?:^|\n)([ \t]+)$/.exec(text.slice(0, first.from)) ?? []) : [];
      if (blanks !== undefined) widths.push(blanks);
    },
  });
  const [blanks = "    "] = widths;
  return blanks.startsWith("\t") ? "tabs" : `${blanks.length} spaces`;
}

/** Of the strings that could have either; documentation is written with double quotes by everybody. */
function quotes(text: string): string {
  const file = parsePython(text);
  let balance = 0;
  file.tree.iterate({
    enter: ({ name, node }) => {
      if (name !== "String" && name !== "FormatString") return;
      const [, quote = "", following = ""] = /^[A-Za-z]*(['"])(.{0,2})/s.exec(textOf(file, node)) ?? [];
      if (following !== quote + quote) balance += quote === '"' ? 1 : -1;
    },
  });
  return balance < 0 ? "single quotes" : "double quotes";
}
