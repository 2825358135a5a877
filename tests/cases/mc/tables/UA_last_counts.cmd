mc -U -A UA_last_counts.mc
