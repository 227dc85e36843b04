import { parsePython, pythonErrors } from "../../syntax/python/parse-python.js";

/** How many errors of syntax a Python text has. */
export function countPythonErrors(_path: string, text: string): number {
  return pythonErrors(parsePython(text)).length;
}
