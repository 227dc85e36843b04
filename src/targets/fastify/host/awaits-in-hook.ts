const AWAITED = /^const (\w+|\{ [\w, ]+ \}) = await (\w+)\((.*)\);$/gm;
const VITEST = /^import \{ ([\w, ]+) \} from "vitest";$/m;

/**
 * A file of tests that waits for nothing at its top: the compiler allows that in ESM alone. For what the templates print, where
 * such a value is not used before a test runs.
 */
export function awaitsInHook(text: string): string {
  const awaited = [...text.matchAll(AWAITED)].map(([whole, names = "", call = "", list = ""]) => {
    return { whole, names, type: `Awaited<ReturnType<typeof ${call}>>`, value: `await ${call}(${list})` };
  });
  const last = awaited.at(-1);
  if (last === undefined) return text;
  const hook = [
    "",
    "",
    "beforeAll(async () => {",
    ...awaited.map(({ names, value }) =>
      names.startsWith("{") ? `  (${names} = ${value});` : `  ${names} = ${value};`,
    ),
    "});",
  ];
  const declared = awaited.reduce(
    (rest, one) => rest.replace(one.whole, () => declarations(one) + (one === last ? hook.join("\n") : "")),
    text,
  );
  return declared.replace(VITEST, (_, names: string) => {
    const all = [...new Set([...names.split(", "), "beforeAll"])].sort();
    return `import { ${all.join(", ")} } from "vitest";`;
  });
}

function declarations({ names, type }: { readonly names: string; readonly type: string }): string {
  if (!names.startsWith("{")) return `let ${names}: ${type};`;
  const members = names.slice(1, -1).trim().split(", ");
  return members.map((name) => `let ${name}: ${type}["${name}"];`).join("\n");
}
