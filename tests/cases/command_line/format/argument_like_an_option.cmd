format --text '%1 %2' -- --lang -x
