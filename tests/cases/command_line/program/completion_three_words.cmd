completion bash a b
