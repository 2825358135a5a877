check deprecated_twice.mc
