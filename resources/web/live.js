// The packets as they come in, over one WebSocket for the whole page; it reconnects by itself.

const listeners = new Set();
let socket = null;

/// Calls `listener(packet)` for every packet heard from now on; returns what ends that.
export function onPacket(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function connect(showState) {
  const address = new URL("/ws", location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  socket = new WebSocket(address);
  socket.addEventListener("open", () => showState(true));
  socket.addEventListener("close", () => {
    showState(false);
    setTimeout(() => connect(showState), 3000);
  });
  socket.addEventListener("message", (event) => {
    const message = JSON.parse(event.data);
    if (message.type === "packet")
      for (const listener of listeners)
        listener(message.data);
  });
}
