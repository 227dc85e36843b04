import { checkSpec } from "./of-spec.js";

checkSpec("examples/shop.yaml", {
  cases: 2,
  phases: "all but coverage",
  targets: ["fastapi"],
  roles: ["clerk"],
  shared: ["/shop/products", "/shop/orders"],
});
