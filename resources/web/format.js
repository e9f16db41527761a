// How values are shown.

const count = new Intl.NumberFormat();

export const number = (value) => (value === null || value === undefined ? "–" : count.format(value));
export const percent = (share) => `${(share * 100).toFixed(share < 0.9995 ? 1 : 0)} %`;
export const decibel = (value) => (value === null || value === undefined ? "–" : value.toFixed(1));

export function time(text) {
  const date = new Date(text ?? NaN);
  return Number.isNaN(date.getTime()) ? "–" : date.toLocaleString(undefined, { dateStyle: "short", timeStyle: "medium" });
}

export function age(text, now = Date.now()) {
  const seconds = (now - new Date(text ?? NaN).getTime()) / 1000;
  if (Number.isNaN(seconds))
    return "never";
  const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(-Math.round(seconds / size), unit);
}

export function duration(seconds) {
  if (seconds >= 90)
    return `${Math.round(seconds / 60)} min`;
  return `${Math.max(1, Math.round(seconds))} s`;
}

const typeNames = { 0: "Request", 1: "Response", 2: "Direct message", 3: "Ack", 4: "Advert", 5: "Channel message",
  6: "Channel data", 7: "Anonymous request", 8: "Path", 9: "Trace", 10: "Multipart", 11: "Control", 15: "Custom" };
export const payloadTypes = typeNames;
export const typeName = (type) => typeNames[type] ?? (type === null ? "unknown" : `type ${type}`);
export const routeName = (route) => ["Transport flood", "Flood", "Direct", "Transport direct"][route] ?? "unknown";

export function parseJson(text, otherwise) {
  try {
    return JSON.parse(text) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/// What a packet says, in a few words.
export function summary(packet) {
  const decoded = parseJson(packet.decoded_json, {});
  switch (packet.payload_type) {
    case 4: return decoded.name ?? (decoded.pubKey ?? "").slice(0, 12);
    case 5: return decoded.text ? `${decoded.channel ?? ""}: ${decoded.text}` : `encrypted, channel ${decoded.channelHashHex ?? decoded.channelHash ?? "?"}`;
    default: return decoded.srcHash ? `${decoded.srcHash} → ${decoded.destHash}` : "";
  }
}
