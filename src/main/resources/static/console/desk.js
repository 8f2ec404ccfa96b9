/* The public interface, as this page calls it. */

/** The server said no, or can't be reached (status 0). */
export class Problem extends Error {
  constructor(message, status, wishedPauseMs) {
    super(message);
    this.status = status;
    this.wishedPauseMs = wishedPauseMs;
  }
}

export class Desk {
  /** @param access {team, key}: asked at each call */
  constructor(access, words) {
    this.access = access;
    this.words = words;
  }

  get(path) {
    return this.call("GET", path);
  }

  /** @param key sent twice with the same one, it counts once; null without */
  post(path, body, key = null) {
    return this.call("POST", path, body, key && { "Idempotency-Key": key });
  }

  async call(method, path, body, further) {
    const answer = await this.sent(path, {
      method, headers: { ...this.headers(body), ...further }, body: body && JSON.stringify(body), credentials: "omit", cache: "no-store" });
    const content = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      const wishedPauseMs = 1000 * (Number(answer.headers.get("Retry-After")) || 0);
      throw new Problem(this.reason(answer.status, content.detail), answer.status, wishedPauseMs);
    }
    return content;
  }

  headers(body) {
    const { team, key } = this.access();
    return {
      ...(team && { "X-Team-Id": team }),
      ...(key && { Authorization: "Bearer " + key }),
      ...(body && { "Content-Type": "application/json" }),
    };
  }

  async sent(path, options) {
    try {
      return await fetch(path, options);
    } catch {
      throw new Problem(this.words.unreachable, 0, 0);
    }
  }

  reason(status, detail) {
    if (status === 401 || status === 403) {
      return this.words.noAccess;
    }
    if (status === 429) {
      return this.words.crowded;
    }
    return (typeof detail === "string" ? detail : detail?.[0]?.msg) || "HTTP " + status;
  }
}
