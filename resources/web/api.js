// Requests to the server. While it is loading it answers 503 with Retry-After: those are repeated.

export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

const listeners = new Set();

/// Calls `listener(headers)` with the header fields of every reply: they tell the state of the server.
export function onReply(listener) {
  listeners.add(listener);
}

export async function get(path, signal) {
  for (;;) {
    let reply;
    try {
      reply = await fetch(path, { signal, headers: { Accept: "application/json" } });
    } catch (error) {
      if (error.name === "AbortError")
        throw error;
      throw new ApiError("The server does not answer.", 0);
    }
    for (const listener of listeners)
      listener(reply.headers);
    if (reply.status === 503) {
      const seconds = Number(reply.headers.get("Retry-After")) || 1;
      await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 5) * 1000));
      if (signal?.aborted)
        throw new DOMException("", "AbortError");
      continue;
    }
    const body = await reply.json().catch(() => null);
    if (!reply.ok || body === null)
      throw new ApiError(body?.error ?? `The server answered ${reply.status}.`, reply.status);
    return body;
  }
}

/// "?a=1&b=2" from an object, without what is empty.
export function query(parameters) {
  const set = Object.entries(parameters).filter(([, value]) => value !== "" && value !== undefined && value !== null);
  return set.length ? `?${new URLSearchParams(set)}` : "";
}
