import { afterEach } from "vitest";
import { emptyTables } from "./app.js";

afterEach(emptyTables);
