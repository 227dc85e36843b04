/** The row that a statement gives, whatever happens. */
export function one<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error("the statement gave no row");
  return row;
}
