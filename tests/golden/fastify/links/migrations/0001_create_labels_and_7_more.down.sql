DROP TABLE "topics_labels";
DROP TABLE "tasks_topics";
DROP TABLE "tasks_related_tasks";
DROP TABLE "tasks_labels";
DROP TABLE "topics";
DROP TABLE "tasks";
DROP TABLE "projects";
DROP TABLE "labels";
