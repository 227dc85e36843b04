import { entry } from "./catalogue-entry.js";
import { didYouMean } from "./did-you-mean.js";
import { quoted } from "./quoted.js";

/** A rule with its reason and its mend. */
interface Explained {
  readonly reason: string;
  readonly help: string | null;
}

/** BG206x and BG207x: relations, access, accounts, and what was called otherwise before. */
export const relationsCatalogue = {
  BG2060: entry<{ key: string; type: string } & Explained>({
    message: ({ key, type, reason }) => `${key} cannot be said of a ${type}: ${reason}`,
    help: ({ help }) => help,
    explanation:
      "A reference is a column that holds the id of another row, a many-to-many relation a table of links. Words that are about a value of the row itself mean nothing there.",
  }),
  BG2061: entry<{ name: string; suggestion: string | null; known: string }>({
    message: ({ name }) => `there is no resource ${quoted(name)} to refer to`,
    help: ({ suggestion, known }) => didYouMean(suggestion) ?? `there are: ${known}`,
    explanation:
      "ref and many name a resource of the same spec by its plural. With auth.accounts there is a resource users, too.",
  }),
  BG2062: entry<{ chain: string }>({
    message: ({ chain }) => `no first row could ever be made: ${chain}`,
    help: () => "make one of these references optional with ?",
    explanation:
      "A row with a required reference can only be made when the row that it refers to is there. If the references lead back to where they began, each waits for the other. With accounts an owned row also needs its owner.",
  }),
  BG2063: entry<{ name: string; other: string } & Explained>({
    severity: "warning",
    message: ({ name, other, reason }) => `${name} and ${other} are two relations: ${reason}`,
    help: ({ help }) => help,
    explanation:
      "Each many() has a table of links of its own. To see one relation from both sides, declare it once and ask the other side's list with the filter: ?label_ids=<id>.",
  }),
  BG2064: entry<{ name: string; to: string }>({
    severity: "warning",
    message: ({ name, to }) => `${name} has no owner but refers to ${quoted(to)}, whose rows have one`,
    help: () =>
      "give both an owner, or neither; as it is, a caller can refer to rows of their own alone, and all callers see the ids",
    explanation:
      "Rows without an owner are shared by all callers, owned ones are seen by their owner alone. A reference from the first to the second shows everybody an id that most of them cannot follow.",
  }),
  BG2065: entry<{ name: string } & Explained>({
    message: ({ name, reason }) => `renamedFrom cannot be ${quoted(name)}: ${reason}`,
    help: ({ help }) => help,
    explanation:
      "renamedFrom says what a field or a resource was called when its database was made, so that it is renamed there and not made anew. It can stay in the spec for ever, and go when every database has followed.",
  }),
  BG2066: entry<{ from: string; to: string; reason: string; help: string }>({
    message: ({ from, to, reason }) => `renamedValues cannot make ${quoted(from)} ${quoted(to)}: ${reason}`,
    help: ({ help }) => help,
    explanation:
      "renamedValues says what values of an enum were called when rows were written, so that a migration gives them their new names. Several old values may become one. It can stay in the spec for ever, and go when every database has followed.",
  }),

  BG2070: entry<{ name: string; suggestion: string | null }>({
    message: ({ name }) => `${quoted(name)} is neither owner, user, public nor one of auth.roles`,
    help: ({ name, suggestion }) => didYouMean(suggestion) ?? `declare the role: auth: {roles: [${name}]}`,
    explanation:
      "Access is given to owner (one's own rows), user (whoever has a token), public (anyone), or to a role that auth.roles lists, so that a misspelt role is not a lock without a key.",
  }),
  BG2071: entry<{ operation: string; name: string; other: string }>({
    severity: "warning",
    message: ({ operation, name, other }) =>
      `access to ${operation}: whoever is ${quoted(name)} may already, as ${quoted(other)}`,
    help: ({ name, other }) => `leave "${name}" out, or "${other}"`,
    explanation:
      "The holders of an operation add up: public is everybody, user everybody with a token, and everybody with a token can be the owner of a new row.",
  }),
  BG2072: entry<Explained>({
    message: ({ reason }) => reason,
    help: ({ help }) => help,
    explanation:
      "With auth.accounts there is a resource users: its rows are made by POST /auth/register, and carry email, password and roles. A spec may add fields, operations (list, get, update, delete) and access, and no more.",
  }),
};
