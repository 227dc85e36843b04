import { ts } from "ts-morph";

/** Whether a type says of settings what their schema says: `z.infer<typeof schema>`, a name of the file's for it, `const`. */
export function hasInferredType(root: ts.SourceFile, type: ts.TypeNode): boolean {
  return isInferred(root, type, 0);
}

const DEEPEST = 5;

function isInferred(root: ts.SourceFile, type: ts.TypeNode, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (ts.isUnionTypeNode(type)) {
    const rest = type.types.filter((one) => !/^(?:null|undefined)$/.test(one.getText(root)));
    return rest.length === 1 && rest.every((one) => isInferred(root, one, depth + 1));
  }
  if (!ts.isTypeReferenceNode(type)) return false;
  const name = type.typeName.getText(root);
  if (name === "const" || /(?:^|\.)(?:infer|output|TypeOf)$/.test(name)) return true;
  const [first] = type.typeArguments ?? [];
  if (name === "Readonly") return first !== undefined && isInferred(root, first, depth + 1);
  if (name === "ReturnType") return true;
  return root.statements.some((statement) => {
    if (ts.isTypeAliasDeclaration(statement))
      return statement.name.text === name && isInferred(root, statement.type, depth + 1);
    if (!ts.isInterfaceDeclaration(statement) || statement.name.text !== name) return false;
    const bases = statement.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
    return bases.some((base) => /(?:^|\.)(?:infer|output|TypeOf)$/.test(base.expression.getText(root)));
  });
}
