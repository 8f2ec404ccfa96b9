/* Looks again and again, at a calmer pace while it goes wrong or nobody watches. */

export class Rounds {
  /** @param look what to do each round; @param failed told of what goes wrong */
  constructor(paceMs, longestMs, look, failed) {
    this.paceMs = paceMs;
    this.longestMs = longestMs;
    this.look = look;
    this.failed = failed;
    this.round = 0;
    this.misses = 0;
    document.addEventListener("visibilitychange", () => document.hidden || this.now());
    addEventListener("online", () => this.now());
  }

  /** Looks at once; an answer to an earlier round that comes later than this one's is of no interest. */
  async now() {
    clearTimeout(this.timer);
    const own = ++this.round;
    let wished = 0;
    try {
      if (!document.hidden) {
        await this.look(() => own === this.round);
        this.misses = 0;
      }
    } catch (problem) {
      this.misses++;
      wished = problem.wishedPauseMs || 0;
      this.failed(problem);
    }
    if (own === this.round) {
      this.timer = setTimeout(() => this.now(), Math.max(wished, Math.min(this.longestMs, this.paceMs * 2 ** this.misses)));
    }
  }
}
