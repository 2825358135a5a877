format --text '%2 %1' Grüße 日本
