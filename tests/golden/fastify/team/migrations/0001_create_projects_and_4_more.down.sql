ALTER TABLE "teams" DROP CONSTRAINT "fk_teams_lead_id_users";
DROP TABLE "projects_members";
DROP TABLE "refresh_tokens";
DROP TABLE "tasks";
DROP TABLE "projects";
DROP TABLE "users";
DROP TABLE "teams";
