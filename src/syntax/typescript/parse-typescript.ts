import { Project, type SourceFile } from "ts-morph";

/** TypeScript or JavaScript as it was written. Parses this one text: nothing is resolved and no library is loaded. */
export function parseTypeScript(path: string, text: string): SourceFile {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    compilerOptions: { allowJs: true },
  });
  return project.createSourceFile(`/${path}`, text);
}
