import { conformance } from "./conformance.js";
import { fastapi } from "./targets/fastapi.js";

conformance(fastapi, "embedded");
