compile word_twice.mc --facts word_twice.inc
