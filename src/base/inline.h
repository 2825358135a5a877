/* How functions of the few hot paths are compiled. */
#ifndef MSGTAB_BASE_INLINE_H
#define MSGTAB_BASE_INLINE_H

/* FORCE_INLINE: compiled once for each constant it is given. NEVER_INLINE: a rare case, kept out of
   the way of the usual one. */
#if defined(__GNUC__)
#define FORCE_INLINE static inline __attribute__((always_inline))
#define NEVER_INLINE static __attribute__((noinline))
#elif defined(_MSC_VER)
#define FORCE_INLINE static __forceinline
#define NEVER_INLINE static __declspec(noinline)
#else
#define FORCE_INLINE static inline
#define NEVER_INLINE static
#endif

#endif
