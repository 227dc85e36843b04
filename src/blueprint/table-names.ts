/** The name of a table's primary key, and of the index behind it. */
export function keyName(table: string): string {
  return `pk_${table}`;
}

/** The names that a table takes in the one name space of tables, indexes and sequences, the indexes of its rules aside. */
export function namesOfTable(table: string): readonly string[] {
  return [table, keyName(table), `${table}_id_seq`];
}
