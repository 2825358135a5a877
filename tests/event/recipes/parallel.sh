parallel --pipe --keep-order --block 4M msgtab render --jsonl --jobs 1 \
  --reg sources.reg --files dlls < events.jsonl > told.jsonl
