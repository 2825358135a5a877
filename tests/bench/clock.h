/* The clock of the benchmarks. */
#ifndef MSGTAB_BENCH_CLOCK_H
#define MSGTAB_BENCH_CLOCK_H

#include <time.h>
#if defined(_WIN32)
#include <windows.h>
#endif

/* Seconds since some moment. */
static inline double now(void)
{
#if defined(_WIN32)
    LARGE_INTEGER ticks, rate;
    QueryPerformanceCounter(&ticks);
    QueryPerformanceFrequency(&rate);
    return (double)ticks.QuadPart / (double)rate.QuadPart;
#else
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
#endif
}

#endif
