import { hostConformance } from "../conformance.js";
import { fastapiClaims } from "../targets/fastapi-host.js";

hostConformance(fastapiClaims);
