DROP TABLE "plain_values";
DROP TABLE "optional_values";
DROP TABLE "defaults";
DROP TABLE "constraints";
