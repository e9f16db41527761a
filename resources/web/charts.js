// Bar charts as SVG: a picture with a title and a description for those who cannot see it.

const svgNamespace = "http://www.w3.org/2000/svg";

function shape(name, attributes, text) {
  const node = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes))
    node.setAttribute(key, value);
  if (text !== undefined)
    node.textContent = text;
  return node;
}

/// `bars`: [{label, value}]; labels are thinned where they would overlap.
export function barChart(title, bars, unit = "") {
  const [width, height, left, bottom] = [520, 200, 46, 22];
  const picture = shape("svg", { viewBox: `0 0 ${width} ${height}`, role: "img" });
  const most = Math.max(...bars.map((bar) => bar.value), 1);
  const peak = bars.find((bar) => bar.value === most);
  picture.append(shape("title", {}, title),
    shape("desc", {}, `${bars.length} bars; the highest is ${most}${unit} at ${peak?.label ?? "none"}.`));
  const y = (value) => (height - bottom) - (value / most) * (height - bottom - 12);
  for (const part of [0, 0.5, 1]) {
    picture.append(shape("line", { x1: left, x2: width, y1: y(most * part), y2: y(most * part) }),
      shape("text", { x: left - 6, y: y(most * part) + 4, "text-anchor": "end" },
        Intl.NumberFormat(undefined, { notation: "compact" }).format(most * part)));
  }
  const step = (width - left) / Math.max(bars.length, 1);
  const longest = Math.max(...bars.map((bar) => bar.label.length), 4);
  const every = Math.ceil((longest * 7) / Math.max(step, 1));
  bars.forEach((bar, i) => {
    const column = shape("rect", { x: left + i * step + step * 0.08, width: Math.max(step * 0.84, 0.5), y: y(bar.value),
      height: Math.max(0, height - bottom - y(bar.value)) });
    column.append(shape("title", {}, `${bar.label}: ${bar.value}${unit}`));
    picture.append(column);
    if (i % every === 0)
      picture.append(shape("text", { x: left + (i + 0.5) * step, y: height - 6, "text-anchor": "middle" }, bar.label));
  });
  const card = document.createElement("section");
  card.className = "card chart";
  const heading = document.createElement("h2");
  heading.textContent = title;
  card.append(heading, bars.length ? picture : document.createTextNode("Nothing yet."));
  return card;
}
