DROP TABLE "preferences";
DROP TABLE "order_items";
DROP TABLE "audit_entries";
