import { checkIsolation } from "./isolation.js";

checkIsolation("examples/accounts.yaml");
checkIsolation("examples/all-types.yaml");
checkIsolation("examples/shop.yaml");
checkIsolation("tests/golden/specs/access.yaml");
checkIsolation("tests/golden/specs/links.yaml");
checkIsolation("tests/golden/specs/plain-accounts.yaml");
checkIsolation("tests/golden/specs/references.yaml");
checkIsolation("tests/golden/specs/team.yaml");
