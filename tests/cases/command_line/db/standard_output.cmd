db - folder
