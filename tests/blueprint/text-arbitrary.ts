import fc from "fast-check";

/** What breaks careless generators: quotes, template syntax, comment ends, line ends, other scripts. */
const hostile = fc.constantFrom(
  '"',
  "'",
  '"""',
  "`",
  "\\",
  "\n",
  "\r\n",
  "\u2028",
  "{{x}}",
  "${x}",
  "%s",
  "*/",
  "-->",
  "#",
  "\t",
  "\u0007",
  "é",
  "😀",
  "\u202e",
  "null",
  " ",
  ":",
  "- ",
);

/** Any text that a spec may hold: no NUL, no lone surrogate; `maxLength` counts pieces of one to five characters. */
export function text({ maxLength }: { readonly maxLength: number }): fc.Arbitrary<string> {
  const character = fc
    .string({ unit: "binary", minLength: 1, maxLength: 1 })
    .filter((piece) => piece !== "\u0000");
  return fc
    .array(fc.oneof(hostile, character, fc.constantFrom("a", "b", " ")), { maxLength })
    .map((pieces) => pieces.join(""));
}
