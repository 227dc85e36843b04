/** Whether a path is one of those that a pattern of drizzle-kit's means: the path itself, its folder, or a glob. */
export function isMeantBy(pattern: string, path: string): boolean {
  const [wanted, own] = [bare(pattern), bare(path)];
  const folder = own.slice(0, Math.max(0, own.lastIndexOf("/")));
  return wanted === own || wanted === folder || new RegExp(`^${globSource(wanted)}$`).test(own);
}

function bare(path: string): string {
  return path.replace(/^(?:\.?\/)+/, "").replace(/\/$/, "");
}

const PARTS = /\*\*\/|\*\*|\*|\?|\{([^{}]*)\}|\[!?([^\]/]+)\]|[^*?{[]+|./g;

function globSource(glob: string): string {
  return glob.replace(PARTS, (part: string, choices: string | undefined) => {
    if (part === "**/") return "(?:[^./][^/]*/)*";
    if (part === "**") return ".*";
    if (part === "*") return "(?!\\.)[^/]*";
    if (part === "?") return "[^/]";
    if (choices !== undefined) return `(?:${choices.split(",").map(globSource).join("|")})`;
    const isClass = /^\[.+\]$/s.test(part);
    return isClass ? part.replace("[!", "[^").replaceAll("\\", "\\\\") : escaped(part);
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
