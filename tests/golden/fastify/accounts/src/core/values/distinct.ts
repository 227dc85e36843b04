import type { z } from "zod";

/** A list in which nothing comes twice; each repetition is named by its index. */
export function distinct<T extends z.ZodType<readonly unknown[]>>(list: T): T {
  return list
    .superRefine((items, context) => {
      items.forEach((item, index) => {
        if (items.indexOf(item) === index) return;
        context.addIssue({
          code: "custom",
          params: { code: "duplicate" },
          message: "This is in the list already",
          path: [index],
        });
      });
    })
    .meta({ uniqueItems: true });
}
