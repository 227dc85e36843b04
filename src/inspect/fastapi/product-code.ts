/** Folders and files that are about the application, not part of it. */
const BESIDE =
  /(^|\/)(tests?|testing|docs?|docs_src|load_?tests?|dev|examples?|samples?|demos?|scripts?|benchmarks?|tools|alembic|migrations|versions|fixtures|node_modules|site-packages|cookiecutter[^/]*|__pycache__)\/|(^|\/)\.|(^|\/)(conftest|noxfile|fabfile|test_[^/]*|[^/]*_test)\.py$|^setup\.py$/;

/** Whether a path is Python that the application runs: no test, no example, no script, no migration. */
export function isProductCode(path: string): boolean {
  return path.endsWith(".py") && !BESIDE.test(path);
}
