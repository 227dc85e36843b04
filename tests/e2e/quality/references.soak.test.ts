import { checkQualityOf } from "./of-spec.js";

checkQualityOf("references");
