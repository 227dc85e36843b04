import { expect, it } from "vitest";
import { projectNameOf } from "../../src/cli/project-name.js";
import { splitWords } from "../../src/cli/split-words.js";

it.each([
  ["/srv/task-manager", "task-manager"],
  ["/tmp/My App (2)", "my-app-2"],
  ["/tmp/Café Ñandú", "cafe-nandu"],
  ["/tmp/2048", "app-2048"],
  ["/tmp/日本", "backend"],
  ["/", "backend"],
  ["/tmp/_under_", "under"],
  [`/tmp/${"x".repeat(49)}-y`, "x".repeat(49)],
])("the folder %s makes the name %s", (folder, name) => expect(projectNameOf(folder)).toBe(name));

it.each([
  ["tasks title:string done:boolean=false", ["tasks", "title:string", "done:boolean=false"]],
  ['tasks note:string="a b" n:int', ["tasks", 'note:string="a b"', "n:int"]],
  ["  tasks   p:enum(a, b)=a ", ["tasks", "p:enum(a, b)=a"]],
  ["", []],
])("the words of %j are %j", (text, words) => expect(splitWords(text)).toEqual(words));
