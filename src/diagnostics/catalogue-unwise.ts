import { entry } from "./catalogue-entry.js";

const list = (names: readonly string[]) => names.join(", ");

/** BG208x: what is legal and what nearly nobody wants. Warnings only. */
export const unwiseCatalogue = {
  BG2080: entry<{ list: "filter" | "sort"; name: string; help: string }>({
    severity: "warning",
    message: ({ list, name }) =>
      `${list} by ${name}: no index serves it, so that such a list reads the rows of everybody`,
    help: ({ help }) => help,
    explanation:
      "A list of one's own rows is found by their owner, and each order of sort has an index where its values are short enough for one. A filter over all rows needs an index that begins with its field: one of indexes or unique, that of an order, that of a reference. Booleans and enums are let alone, since an index hardly helps to find half of a table.",
  }),
  BG2081: entry<{ resource: string; operations: readonly string[] }>({
    severity: "warning",
    message: ({ resource, operations }) =>
      `${resource} has no owner, so that every user may ${list(operations)} every row`,
    help: ({ operations }) =>
      `say who may: access: {${operations.map((operation) => `${operation}: admin`).join(", ")}} with a role of auth.roles, or user if all may`,
    explanation:
      "Without an owner all rows are everybody's who has a token, to change and to delete too. For a table that all read and few keep, give these operations to a role or leave them out; where everybody shall keep it, say so with access: user.",
  }),
  BG2082: entry<{ resource: string; operation: string }>({
    severity: "warning",
    message: ({ resource, operation }) => `anyone on the internet may ${operation} every row of ${resource}`,
    help: () => "give it to user, owner or a role",
    explanation:
      "What is public needs no token. That suits reading, and forms that anyone may fill in (create); rows that anyone may change or delete do not last.",
  }),
  BG2083: entry<{ name: string }>({
    severity: "warning",
    message: ({ name }) => `${name} is stored and sent as it was typed`,
    help: () => "use the type password, which is hashed and never sent; for users who log in, auth.accounts",
    explanation:
      "A string or text is kept and answered as it is. A password must not be readable, not even by those who have the database.",
  }),
  BG2084: entry<{ name: string }>({
    severity: "warning",
    message: ({ name }) => `${name} is a float, and floats cannot hold most amounts of money exactly`,
    help: () => "use decimal(12,2)",
    explanation:
      "0.1 + 0.2 is not 0.3 in floats: sums of money are off by cents. A decimal is exact in the database, in Python and in JSON.",
  }),
  BG2085: entry<{ operation: string }>({
    severity: "warning",
    message: ({ operation }) => `anyone on the internet may ${operation} the e-mail addresses of all users`,
    help: () => "give it to owner or a role",
    explanation:
      "The resource users holds the accounts, and each row has the address that its user logs in with.",
  }),
};
