compile manifest_images.old.man --dll manifest_images.old.dll
compile manifest_images.man --dll manifest_images.dll
diff --breaking manifest_images.old.dll manifest_images.dll
