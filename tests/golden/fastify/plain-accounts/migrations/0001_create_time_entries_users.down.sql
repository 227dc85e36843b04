DROP TABLE "refresh_tokens";
DROP TABLE "time_entries";
DROP TABLE "users";
