import { Node, type SourceFile } from "ts-morph";
import type { ImportedName } from "./read-imported-names.js";

/** Every name in braces that a file imports, types among them. */
export function importedTypes(file: SourceFile): readonly ImportedName[] {
  return file.getStatements().flatMap((statement) =>
    Node.isImportDeclaration(statement)
      ? statement.getNamedImports().map((named) => ({
          local: named.getAliasNode()?.getText() ?? named.getName(),
          name: named.getName(),
          from: statement.getModuleSpecifierValue(),
        }))
      : [],
  );
}
