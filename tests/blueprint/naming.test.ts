import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameForms, nameKey } from "../../src/blueprint/naming.js";

const snakeName = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(_[a-z0-9]{1,6}){0,4}$/);
const camelName = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,30}$/);

describe("nameForms", () => {
  test("gives every form of a snake_case name", () => {
    expect(nameForms("due_date")).toEqual({
      given: "due_date",
      snake: "due_date",
      camel: "dueDate",
      pascal: "DueDate",
      kebab: "due-date",
      words: "due date",
    });
  });

  test.each([
    ["dueDate", "due_date"],
    ["apiURL", "api_url"],
    ["apiURLPath", "api_url_path"],
    ["userIDs", "user_ids"],
    ["line2", "line2"],
    ["addressLine2", "address_line2"],
    ["address_line_2", "address_line_2"],
    ["oauth2Token", "oauth2_token"],
    ["md5Hash", "md5_hash"],
    ["xAxis", "x_axis"],
    ["task-manager", "task_manager"],
    ["toString", "to_string"],
  ])("%s is %s in snake_case", (given, snake) => {
    expect(nameForms(given).snake).toBe(snake);
  });

  test("the snake form of a snake_case name is the name itself", () => {
    fc.assert(fc.property(snakeName, (name) => nameForms(name).snake === name));
  });

  test("forms of a camelCase name's snake form are those of the name", () => {
    fc.assert(
      fc.property(camelName, (name) => {
        const forms = nameForms(name);
        expect({ ...nameForms(forms.snake), given: name }).toEqual(forms);
      }),
    );
  });

  test("names that differ in writing or case only share a key", () => {
    expect(nameKey(nameForms("dueDate"))).toBe(nameKey(nameForms("due_date")));
    expect(nameKey(nameForms("duedate"))).toBe(nameKey(nameForms("due_date")));
    expect(nameKey(nameForms("due_dates"))).not.toBe(nameKey(nameForms("due_date")));
  });
});
