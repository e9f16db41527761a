// Builds elements. Texts become text nodes, so nothing that came from the radio can be markup.

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false)
      continue;
    if (name.startsWith("on"))
      node.addEventListener(name.slice(2), value);
    else
      node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/// A table with a caption for screen readers. `columns`: [{title, cell(row) → text, element or several, kind?}].
export function table(caption, columns, rows) {
  const head = element("tr", {}, columns.map((column) => element("th", { scope: "col", class: column.kind }, column.head ?? column.title)));
  const body = element("tbody", {}, rows.map((row) => tableRow(columns, row)));
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    element("table", { "aria-label": caption }, element("thead", {}, head), body));
}

export function tableRow(columns, row, kind) {
  return element("tr", { class: kind }, columns.map((column) => element("td", { class: column.kind }, column.cell(row) ?? "")));
}

export function replaceContent(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
}

export function errorNote(error) {
  return element("p", { class: "error", role: "alert" }, error.message);
}
