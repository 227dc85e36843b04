import { checkQualityOf } from "./of-spec.js";

checkQualityOf("other-choices");
