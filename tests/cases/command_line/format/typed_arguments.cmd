format --text '%1|%2!d!|%3!u!|%4!I64d!|%5!I64u!|%6!c!' str:int:1 int:-7 uint:4294967295 int64:-9000000000 uint64:18446744073709551615 char:x
