help check mc
