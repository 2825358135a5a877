compile manifest_second.man manifest_second.other.man --dll manifest_second.dll
