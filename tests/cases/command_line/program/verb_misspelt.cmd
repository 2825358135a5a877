source exprot
