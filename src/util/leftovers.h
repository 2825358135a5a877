/* Temporary files and folders, which must not outlive the program: a signal that ends it removes
   them first, and so does memory that runs out. A signal handler reaches nothing but variables of
   the program: these are the only ones. */
#ifndef MSGTAB_UTIL_LEFTOVERS_H
#define MSGTAB_UTIL_LEFTOVERS_H

#include <stdbool.h>

struct leftover {
    struct leftover *next;
    void *name;     /* as the system has it: disk_system_name */
    bool is_folder; /* removed when it is empty; what is in it was added later */
};

/* Between these two, signals that end the program wait: what happens there is done whole, or not at
   all. They do not nest. */
void leftovers_hold(void);
void leftovers_release(void);

/* Within leftovers_hold: from now on l is removed when the program is ended. l and its name stay
   where they are until leftovers_forget. */
void leftovers_add(struct leftover *l);

/* Within leftovers_hold: nothing is left that would have to go. */
void leftovers_forget(void);

/* Removes them all; for a program that ends. Safe in a signal handler. */
void leftovers_remove(void);

#endif
