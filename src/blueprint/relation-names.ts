import type { NameForms } from "./name-forms.js";
import { singularOf } from "./inflection.js";
import { nameForms } from "./naming.js";

/** The name of the column, key and filter of a reference: `project` is `project_id`. */
export function refName(name: NameForms): NameForms {
  return nameForms(`${name.snake}_id`);
}

/** The name of the key and filter that holds the ids of a many-to-many relation: `labels` is `label_ids`. */
export function manyName(name: NameForms): NameForms {
  return nameForms(`${nameForms(singularOf(name.given)).snake}_ids`);
}
