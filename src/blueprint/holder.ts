/** Whom an operation is given to. */
export type Holder =
  { readonly kind: "public" | "user" | "owner" } | { readonly kind: "role"; readonly role: string };
