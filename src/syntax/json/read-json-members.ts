/** A member of an object in a JSON text; offsets into the text. */
export interface JsonMember {
  readonly key: string;
  /** Where the quote before the key stands. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/** The braces of an object in a JSON text, and what is between them. */
export interface JsonObject {
  /** Where the opening brace stands. */
  readonly start: number;
  /** Where the closing brace stands. */
  readonly close: number;
  readonly members: readonly JsonMember[];
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The member that is being read: its key, and where its value stands as far as it has been read. */
interface OpenMember {
  key: { readonly name: string; readonly start: number } | null;
  value: { readonly start: number; readonly end: number } | null;
}

/** The object that begins at `start` of a text that is known to be JSON; null where no object begins there. */
export function readJsonObject(text: string, start: number): JsonObject | null {
  if (text[start] !== "{") return null;
  const members: JsonMember[] = [];
  let depth = 0;
  let open: OpenMember = { key: null, value: null };
  for (const match of text.slice(start).matchAll(TOKEN)) {
    const at = start + match.index;
    const [token] = match;
    if (depth === 1 && (token === "," || token === "}")) {
      members.push(...closed(open));
      if (token === "}") return { start, close: at, members };
      open = { key: null, value: null };
    } else if (depth > 0) readToken(open, token, at);
    if (token === "}" || token === "]") depth -= 1;
    else if (token === "{" || token === "[") depth += 1;
  }
  return null;
}

function readToken(open: OpenMember, token: string, at: number): void {
  const end = at + token.length;
  if (open.key === null) open.key = { name: String(JSON.parse(token)), start: at };
  else if (token !== ":") open.value = { start: open.value?.start ?? at, end };
}

function closed({ key, value }: OpenMember): readonly JsonMember[] {
  if (key === null || value === null) return [];
  return [{ key: key.name, start: key.start, valueStart: value.start, end: value.end }];
}
