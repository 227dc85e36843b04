import { format } from "prettier";

/** What prettier makes of a TypeScript file of a generated project, or its complaint when it does not parse. */
export async function prettified(text: string): Promise<string> {
  return format(text, { parser: "typescript", printWidth: 100 });
}
