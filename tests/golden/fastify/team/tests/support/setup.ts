import { afterEach, beforeEach } from "vitest";
import { addUsers } from "../auth/users.js";
import { emptyTables } from "./app.js";

beforeEach(addUsers);
afterEach(emptyTables);
