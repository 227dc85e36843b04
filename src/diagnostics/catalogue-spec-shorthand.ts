import { entry } from "./catalogue-entry.js";
import { quoted } from "./quoted.js";

/** BG102x and BG103x: the field shorthand, defaults, and fields on the command line. */
export const shorthandCatalogue = {
  BG1020: entry<{ problem: string; help: string | null }>({
    message: ({ problem }) => problem,
    help: ({ help }) => help,
    explanation:
      'A field\'s shorthand is `type(arguments)`, then `?` when it may be absent or null, then words (unique, index, immutable, readOnly, writeOnly, trim), then `= default`. Example: `string(1..200)? unique = "x"`.',
  }),
  BG1021: entry<{ value: string }>({
    message: () => "quote this value: YAML cuts it into pieces",
    help: ({ value }) => `write ${JSON.stringify(value)}`,
    explanation:
      'Inside {…} a comma ends a value, brackets open lists, and anywhere ": " starts a map and " #" a comment. A shorthand that has one of these in it must be in quotes: `{price: "decimal(6,2)"}`.',
  }),
  BG1022: entry<{ help: string | null }>({
    message: () => "the default is empty",
    help: ({ help }) => help ?? 'write the value after it, `""` for an empty text, or leave the default out',
    explanation:
      'A default may not be empty. For an empty text write `= ""`. A default that starts with # is taken by YAML for a comment: quote this value.',
  }),
  BG1023: entry<{ type: string; argument: string; help: string | null }>({
    message: ({ type, argument }) => `${type} does not take ${quoted(argument)}`,
    help: ({ help }) => help,
    explanation:
      "In brackets, string, text and password take a range of lengths, numbers a range of values, decimal its precision and scale, enum its values, ref and many the name of a resource. Other types take nothing.",
  }),
  BG1024: entry<{ value: string; type: string; help: string | null }>({
    message: ({ value, type }) => `${quoted(value)} is not a default for ${type}`,
    help: ({ help }) => help,
    explanation:
      "The default has to be a value of the field's own type. Text that looks otherwise may be put in quotes.",
  }),
  BG1025: entry<{ word: string; help: string | null }>({
    message: ({ word }) => `unknown word ${quoted(word)}`,
    help: ({ help }) => help,
    explanation:
      "After the type may follow: unique, index, immutable, readOnly, writeOnly, trim. A default comes after `=`.",
  }),
  BG1026: entry<{ word: string }>({
    message: ({ word }) => `${quoted(word)} is there twice`,
    help: () => "remove one of the two",
    explanation: "A word of a field's shorthand may be written once.",
  }),
  BG1027: entry<{ low: string; high: string }>({
    message: ({ low, high }) => `the range is empty: ${low} is more than ${high}`,
    help: ({ low, high }) => `did you mean ${high}..${low}?`,
    explanation: "The lower bound of a range comes first. Both bounds belong to the range.",
  }),
  BG1030: entry<{ problem: string; help: string | null }>({
    message: ({ problem }) => problem,
    help: ({ help }) => help ?? "write name:type, for example title:string:1..200 or done:boolean=false",
    explanation:
      "A field on the command line is `name:type`, then parts after further colons (a range, `optional`, `array`, unique, index, …), then `=default`. The YAML shorthand works there too, in quotes.",
  }),
};
