DROP TABLE "profiles";
DROP TABLE "letters";
DROP TABLE "drafts";
DROP TABLE "banners";
DROP TABLE "articles";
