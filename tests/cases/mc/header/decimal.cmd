mc -d decimal.mc
