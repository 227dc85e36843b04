import { describe, expect, it } from "vitest";
import { wordFinder } from "../../src/plan/word-finder.js";

const finder = wordFinder([
  { before: "tasks", now: "todos" },
  { before: "task", now: "todo" },
  { before: "Task", now: "Todo" },
  { before: "TASK", now: "TODO" },
  { before: "order-items", now: "order-lines" },
]);

describe("a word finder", () => {
  it.each([
    ["list_tasks", "list_todos"],
    ["task_id", "todo_id"],
    ["TaskCreate[Task]", "TodoCreate[Todo]"],
    ["createTask(task)", "createTodo(todo)"],
    ["taskId", "todoId"],
    ["MAX_TASK = 1", "MAX_TODO = 1"],
    ["app/tasks/order-items.py", "app/todos/order-lines.py"],
    ["multitasking, tasked, Tasking, MULTITASK", "multitasking, tasked, Tasking, MULTITASK"],
  ])("replaces whole words and parts of names: %s", (before, after) => {
    expect(finder.replaced(before)).toBe(after);
  });

  it("does not find an old word in what it is called now", () => {
    const wider = wordFinder([{ before: "tasks", now: "open_tasks" }]);
    expect(wider.found("open_tasks tasks")).toEqual(["tasks"]);
    expect(wordFinder([]).found("anything")).toEqual([]);
  });
});
