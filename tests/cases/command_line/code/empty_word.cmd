code ''
