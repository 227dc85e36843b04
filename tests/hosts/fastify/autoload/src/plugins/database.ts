export { databasePlugin as default } from "@/lib/database";
