code --format xml 5
