import { field, resource, spec } from "./guide-entry.js";

const shared = (access: string): string =>
  `name: shop\nauth:\n  roles: [admin]\nresources:\n  countries:\n    owner: none\n    fields:\n      code: string(2..2) unique${access}`;
const guarded = "\n    access: { replace: admin, update: admin, delete: ";
const users = (holder: string): string =>
  `name: shop\nauth:\n  accounts: true\n  roles: [admin]\nresources:\n  users:\n    operations: [list]\n    access: { list: ${holder} }\n    fields:\n      nickname: string(1..40)`;

/** BG208x: what is legal and what nearly nobody wants. */
export const unwiseGuide = {
  BG2080: resource(
    "A filter or an order over all rows without an index",
    "fields:\n  city: string(1..80)\nfilter: [city]\noperations: [list, get, create]\nowner: none",
    "fields:\n  city: string(1..80) index\nfilter: [city]\noperations: [list, get, create]\nowner: none",
  ),
  BG2081: spec("Rows that every user may change", shared(""), shared(`${guarded}admin }`)),
  BG2082: spec("Rows that anyone may change", shared(`${guarded}public }`), shared(`${guarded}admin }`)),
  BG2083: field("A password that can be read", "wifi_password: string", "wifi_password: password"),
  BG2084: field("Money as a float", "price: float", "price: decimal(12,2)"),
  BG2085: spec("Addresses that anyone may read", users("public"), users("admin")),
};
