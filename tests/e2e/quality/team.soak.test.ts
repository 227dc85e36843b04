import { checkQualityOf } from "./of-spec.js";

checkQualityOf("team");
