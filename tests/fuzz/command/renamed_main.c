/* The program's main, from the folder of the program that is tested, under another name. */
int fuzz_main(int argc, char **argv);
#define main fuzz_main
#include "main.c"
