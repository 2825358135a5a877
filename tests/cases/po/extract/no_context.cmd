po extract no_context.mc --no-context --lang German
