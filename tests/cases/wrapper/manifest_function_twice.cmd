compile manifest_function_twice.man --wrapper kiln
