import { checkQualityOf } from "./of-spec.js";

checkQualityOf("awkward-names");
