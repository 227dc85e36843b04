DROP TABLE "products_related";
DROP TABLE "order_lines";
DROP TABLE "products";
DROP TABLE "orders";
DROP TABLE "addresses";
