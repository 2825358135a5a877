/* What ends a program on POSIX systems. The handler may run in any thread. */
#include "leftovers.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

enum state { FREE, HELD, ENDING };

static atomic_int leftovers_state;
static atomic_int leftovers_waiting; /* the signal that came while they were held */
static atomic_bool leftovers_watched;

/* Ends the program as the signal does by itself; within its handler, when that returns. */
static void end_by(int number)
{
    leftovers_remove();
    signal(number, SIG_DFL);
    raise(number);
}

static void handle(int number)
{
    int free_state = FREE;
    if (atomic_compare_exchange_strong(&leftovers_state, &free_state, ENDING))
        end_by(number);
    else if (free_state == HELD)
        atomic_store(&leftovers_waiting, number);
}

/* A signal that is ignored, as nohup does, stays so. */
static void watch(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction action;
        if (sigaction(numbers[i], NULL, &action) != 0 || action.sa_handler != SIG_DFL)
            continue;
        action = (struct sigaction){.sa_flags = SA_RESTART};
        action.sa_handler = handle;
        sigaction(numbers[i], &action, NULL);
    }
}

void leftovers_hold(void)
{
    int free_state = FREE;
    if (!atomic_exchange(&leftovers_watched, true))
        watch();
    while (!atomic_compare_exchange_weak(&leftovers_state, &free_state, HELD)) {
        if (free_state == ENDING)
            pause(); /* another thread ends the program */
        free_state = FREE;
    }
}

void leftovers_release(void)
{
    atomic_store(&leftovers_state, FREE);
    int number = atomic_exchange(&leftovers_waiting, 0);
    if (number != 0)
        end_by(number);
}
