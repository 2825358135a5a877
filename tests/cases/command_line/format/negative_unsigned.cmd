format --text %1!u! uint:-1
