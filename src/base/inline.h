/* How functions on the few hot paths are compiled, where anything is optimised: elsewhere each is
   one function, for debuggers and for counting what ran. */
#ifndef MSGTAB_BASE_INLINE_H
#define MSGTAB_BASE_INLINE_H

/* FORCE_INLINE: compiled once for each constant argument. NEVER_INLINE: a rare case, kept out of
   the way of the usual one. UNLIKELY: a condition that a compiler may move out of the way. */
#if defined(__GNUC__) && defined(__OPTIMIZE__)
#define FORCE_INLINE        static inline __attribute__((always_inline))
#define NEVER_INLINE        static __attribute__((noinline))
#define UNLIKELY(condition) __builtin_expect((condition) ? 1 : 0, 0)
#elif defined(_MSC_VER)
#define FORCE_INLINE        static __forceinline
#define NEVER_INLINE        static __declspec(noinline)
#define UNLIKELY(condition) (condition)
#else
#define FORCE_INLINE        static inline
#define NEVER_INLINE        static
#define UNLIKELY(condition) (condition)
#endif

#endif
