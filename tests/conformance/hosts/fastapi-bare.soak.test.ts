import { hostConformance } from "../conformance.js";
import { fastapiBare } from "../targets/fastapi-host.js";

hostConformance(fastapiBare);
