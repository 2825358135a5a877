render --db a.db --reg a.reg --source Agent 1
