import { fileCatalogue } from "./catalogue-spec-file.js";
import { shapeCatalogue } from "./catalogue-spec-shape.js";
import { shorthandCatalogue } from "./catalogue-spec-shorthand.js";

/** BG1xxx: the shape and syntax of the spec files. */
export const specCatalogue = { ...fileCatalogue, ...shapeCatalogue, ...shorthandCatalogue };
