import { command, situation } from "./guide-entry.js";

const spec = "name: shop\nresources:\n  tasks:\n    fields:\n      title: string\n";

/** BG38xx: what keeps a saved plan from being applied. */
export const planGuide = {
  BG3801: situation(
    "The project has moved on since the plan",
    "the spec, a generated file or .backend-gen has changed between the dry run and apply",
    "Make the plan anew, look at it, and apply that one.",
  ),
  BG3802: command("A dry run that made no plan", {
    files: { "backend.yaml": spec, "plan.json": '{ "exitCode": 1, "plan": null }' },
    command: "backend-gen apply plan.json",
    mend: "Settle the conflict that the dry run reported (--on-conflict), then make the plan anew.",
  }),
  BG3803: command("A plan of another version", {
    files: { "backend.yaml": spec, "plan.json": '{ "plan": { "format": 1, "tool": "0.0.1" } }' },
    command: "backend-gen apply plan.json",
    mend: "Make the plan anew with the version that is to apply it.",
  }),
  BG3804: command("A file that is no plan", {
    files: { "backend.yaml": spec, "plan.json": '{ "plan": {} }' },
    command: "backend-gen apply plan.json",
    mend: "Make it with backend-gen generate --dry-run --json > plan.json, and do not edit it.",
  }),
};
