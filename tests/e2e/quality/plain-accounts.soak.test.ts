import { checkQualityOf } from "./of-spec.js";

checkQualityOf("plain-accounts");
