check comments.mc
