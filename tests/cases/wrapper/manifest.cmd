compile manifest.man manifest.mc --wrapper door --dll manifest.dll
