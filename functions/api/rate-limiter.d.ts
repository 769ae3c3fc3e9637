// The package declares its root alone, which loads every store that it knows: only the one in memory is wanted.
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  export default class RateLimiterMemory {
    constructor(options: { readonly points: number; readonly duration: number });
    readonly points: number;
    consume(cle: string): Promise<{ readonly remainingPoints: number; readonly msBeforeNext: number }>;
  }
}
