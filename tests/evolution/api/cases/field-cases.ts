import { changed, field, tasks, type ApiChangeCase } from "./api-change-case.js";

const READ_ONLY = { operations: ["list", "get"] };

/** Fields that come and go, and whether they may be absent. */
export const FIELD_CASES: readonly ApiChangeCase[] = [
  field("a field is removed", ["string", null], ["breaking field-removed tasks.x"]),
  field("a field that is only sent is removed", ["int? readOnly", null], ["breaking field-removed tasks.x"]),
  field(
    "a field that is only accepted is removed",
    ["string? writeOnly", null],
    ["breaking field-removed tasks.x"],
  ),
  field("an optional field is added", [null, "string?"], ["compatible field-added tasks.x"]),
  field("a field with a default is added", [null, "int = 3"], ["compatible field-added tasks.x"]),
  field("a required field is added", [null, "string"], ["breaking field-added tasks.x"]),
  field("a field that is only sent is added", [null, "int readOnly = 0"], ["compatible field-added tasks.x"]),
  field(
    "a required field is added to what can only be read",
    [null, "string"],
    ["compatible field-added tasks.x"],
    READ_ONLY,
  ),
  changed(
    "a field is renamed",
    [tasks({ title: "string" }), tasks({ name: { type: "string", renamedFrom: "title" } })],
    ["breaking field-renamed tasks.title"],
  ),
  changed(
    "a field with a filter, a sort and a search is renamed: one change",
    [
      tasks({ title: "string" }, { filter: ["title"], sort: ["title"], search: ["title"] }),
      tasks(
        { name: { type: "string", renamedFrom: "title" } },
        { filter: ["name"], sort: ["name"], search: ["name"] },
      ),
    ],
    ["breaking field-renamed tasks.title"],
  ),
  changed("fields change places", [tasks({ a: "string", b: "int" }), tasks({ b: "int", a: "string" })]),
  field("an optional field becomes required", ["string?", "string"], ["breaking field-required tasks.x"]),
  field("a field loses its default", ["int = 3", "int"], ["breaking field-required tasks.x"]),
  field("a required field gets a default", ["int", "int = 3"], ["compatible field-optional tasks.x"]),
  field("a required field may be null", ["int", "int?"], ["breaking field-nullable tasks.x"]),
  field(
    "a required field that is never sent may be null",
    ["string writeOnly", "string? writeOnly"],
    ["compatible field-optional tasks.x"],
  ),
  field(
    "a field may not be null any more, but left out",
    ["int?", "int = 3"],
    ["breaking default-changed tasks.x", "breaking null-refused tasks.x"],
  ),
  field(
    "a field that is only sent is never null",
    ["int? readOnly", "int readOnly = 0"],
    ["compatible default-changed tasks.x", "compatible null-refused tasks.x"],
  ),
  field(
    "a field of what can only be read may be null",
    ["int", "int?"],
    ["breaking field-nullable tasks.x"],
    READ_ONLY,
  ),
  field("a default is another", ["int = 3", "int = 4"], ["breaking default-changed tasks.x"]),
  field(
    "a default of what is only sent is another",
    ["int readOnly = 3", "int readOnly = 4"],
    ["compatible default-changed tasks.x"],
  ),
  field("an optional field gets a default", ["int?", "int? = 3"], ["breaking default-changed tasks.x"]),
  field("an optional field loses its default", ["int? = 3", "int?"], ["breaking default-changed tasks.x"]),
  field("a default that nobody could leave out is another", ["int = 3", "int = 4"], [], READ_ONLY),
  field("a field becomes readOnly", ["string?", "string? readOnly"], ["breaking read-only-on tasks.x"]),
  field(
    "an optional field is not readOnly any more",
    ["string? readOnly", "string?"],
    ["compatible read-only-off tasks.x"],
  ),
  field(
    "a field is not readOnly any more, and required",
    ["int readOnly = 1", "int"],
    ["breaking read-only-off tasks.x"],
  ),
  field("a field becomes writeOnly", ["string?", "string? writeOnly"], ["breaking write-only-on tasks.x"]),
  field(
    "a field is not writeOnly any more",
    ["string? writeOnly", "string?"],
    ["compatible write-only-off tasks.x"],
  ),
  field("a field becomes immutable", ["string?", "string? immutable"], ["breaking immutable-on tasks.x"]),
  field(
    "an optional field is not immutable any more",
    ["string? immutable", "string?"],
    ["compatible immutable-off tasks.x"],
  ),
  field(
    "a required field is not immutable any more: a PUT needs it",
    ["string immutable", "string"],
    ["breaking immutable-off tasks.x"],
  ),
  field(
    "a required field is not immutable any more, without PUT",
    ["string immutable", "string"],
    ["compatible immutable-off tasks.x"],
    { operations: ["list", "get", "create", "update"] },
  ),
  field("a field becomes immutable where nothing is changed", ["string", "string immutable"], [], {
    operations: ["list", "get", "create"],
  }),
  field(
    "a description is another",
    [
      { type: "string", description: "a" },
      { type: "string", description: "b" },
    ],
    ["compatible documentation-changed tasks.x"],
  ),
  field(
    "an example is another",
    [
      { type: "string", example: "a" },
      { type: "string", example: "b" },
    ],
    ["compatible documentation-changed tasks.x"],
  ),
  field("an index comes", ["string", "string index"]),
];
