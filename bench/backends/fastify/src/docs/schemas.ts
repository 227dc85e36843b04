import { z } from "zod";

const fields = z.object({
  title: z.string().min(1).max(200),
  notes: z.string().max(100_000).nullable(),
  done: z.boolean(),
  priority: z.enum(["low", "medium", "high"]),
  due_date: z.iso.date().nullable(),
});

export const TaskCreate = z.strictObject({
  ...fields.shape,
  notes: fields.shape.notes.default(null),
  done: fields.shape.done.default(false),
  priority: fields.shape.priority.default("medium"),
  due_date: fields.shape.due_date.default(null),
});

export const TaskUpdate = z.strictObject(fields.partial().shape);

export const Task = fields.extend({
  id: z.uuid(),
  user_id: z.string(),
  created_at: z.date(),
  updated_at: z.date(),
});

export const TaskItem = z.object({ data: Task, message: z.string() });
export const TaskPage = z.object({ data: z.array(Task), message: z.string() });
export const TaskParams = z.object({ id: z.uuid() });
export const IfMatch = z.object({ "if-match": z.string().optional() });
export const IfNoneMatch = z.object({ "if-none-match": z.string().optional() });

export const TaskQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
  sort: z.enum(["created_at", "-created_at", "due_date", "-due_date"]).optional(),
  done: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional(),
  priority: fields.shape.priority.optional(),
  due_date: z.iso.date().optional(),
});
