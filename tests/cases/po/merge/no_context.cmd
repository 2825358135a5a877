po merge no_context.mc no_context.de.po --no-context -o -
