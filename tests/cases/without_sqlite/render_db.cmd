render --db a.db --source Agent 1
