mc -AU AU_last_counts.mc
