DROP TABLE "refresh_tokens";
DROP TABLE "notes";
DROP TABLE "users";
DROP TABLE "announcements";
