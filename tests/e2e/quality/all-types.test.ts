import { checkQualityOf } from "./of-spec.js";

checkQualityOf("all-types");
