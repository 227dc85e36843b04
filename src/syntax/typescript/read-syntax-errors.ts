import { ts } from "ts-morph";

/**
 * Where a text is no TypeScript or JavaScript: offsets. `transpileModule` parses the one text and gives what the parser says;
 * the errors that the tree itself keeps are no part of the compiler's interface.
 */
export function typescriptErrors(path: string, text: string): readonly number[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { allowJs: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.flatMap(({ start }) => (start === undefined ? [] : [start]));
}
