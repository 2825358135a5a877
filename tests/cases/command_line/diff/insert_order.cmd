diff --breaking --enable MT1319 insert_order.old.mc insert_order.mc
