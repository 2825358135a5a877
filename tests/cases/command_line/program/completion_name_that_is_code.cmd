completion bash 'a;b'
