import { lazyPythonFormatter, type FormatPython } from "./format-python.js";
import { formatJavaScript, formatPlainTypeScript, formatTypeScript, printWith } from "./format-typescript.js";
import {
  PYTHON_IMPORTS,
  putImports,
  takeImports,
  TYPESCRIPT_IMPORTS,
  type ImportSyntax,
  type TakenApart,
} from "./import-block.js";
import { withBareChoices, withBareTuples, withJoinedTexts } from "./plain-python.js";
import { followsPrettier, type SettingsOf } from "./prettier-settings.js";

/** A file as it is whoever formatted it. */
export interface NormalForm extends TakenApart {
  /** Equal where two files are the same program: also where a formatter has joined what it never breaks again. */
  readonly key: string;
}

/** The forms that a file can have. Each is null where it does not parse. */
export interface FileForms {
  /**
   * A file as it is whoever formatted it, with its imports apart: formatted without regard to how lines were broken
   * before. Of what has no formatter here, the text as it is.
   */
  readonly normal: (path: string, text: string) => Promise<NormalForm | null>;
  /** A normal form as it would be generated. */
  readonly generated: (path: string, normal: TakenApart) => Promise<string | null>;
}

/** `settingsOf` says by which settings of prettier the project is printed. */
export function createFileForms(settingsOf: SettingsOf): FileForms {
  const languages = languagesWith(lazyPythonFormatter({ isPlain: true }), lazyPythonFormatter());
  const languageOf = (path: string): Language =>
    languages.find(({ ending }) => path.endsWith(ending)) ?? OTHER;
  return {
    normal: async (path, text) => {
      const { plain, joined, imports } = languageOf(path);
      const formed = await parsed(() => plain(text));
      if (formed === null) return null;
      if (imports === null) return { text: formed, imports: [], key: formed };
      const apart = takeImports(formed, imports);
      const key = joined === null ? null : await parsed(() => plain(joined(formed)));
      return { ...apart, key: key === null ? apart.text : takeImports(key, imports).text };
    },
    generated: async (path, normal) => {
      const { format, imports } = languageOf(path);
      const text = imports === null ? normal.text : putImports(normal, imports);
      const settings = followsPrettier(path) ? settingsOf(path) : null;
      if (text === null) return null;
      return parsed(() => (settings === null ? format(text) : printWith(settings, path, text)));
    },
  };
}

interface Language {
  readonly ending: string;
  readonly plain: (text: string) => string | Promise<string>;
  readonly format: (text: string) => string | Promise<string>;
  /** Joins what a formatter may join and does not break again. */
  readonly joined: ((plain: string) => string) | null;
  readonly imports: ImportSyntax | null;
}

const OTHER: Language = {
  ending: "",
  plain: (text) => text,
  format: (text) => text,
  joined: null,
  imports: null,
};

function languagesWith(plainPython: FormatPython, formatPython: FormatPython): readonly Language[] {
  const python: Language = {
    ending: ".py",
    plain: (text) => {
      const formed = plainPython(text);
      const bare = withBareChoices(formed);
      return withBareTuples(bare === formed ? formed : plainPython(bare));
    },
    format: formatPython,
    joined: withJoinedTexts,
    imports: PYTHON_IMPORTS,
  };
  const typescript: Language = {
    ending: ".ts",
    plain: formatPlainTypeScript,
    format: formatTypeScript,
    joined: null,
    imports: TYPESCRIPT_IMPORTS,
  };
  const json: Language = { ...OTHER, ending: ".json", plain: plainJson };
  const scripts = [".js", ".mjs"].map((ending) => ({ ...typescript, ending, format: formatJavaScript }));
  return [python, typescript, ...scripts, json];
}

function plainJson(text: string): string {
  const value: unknown = JSON.parse(text);
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Each formatter throws its own kind of error on what it cannot parse. */
async function parsed(form: () => string | Promise<string>): Promise<string | null> {
  try {
    return await form();
  } catch {
    return null;
  }
}
