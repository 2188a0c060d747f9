"use strict";
// Headers of tables become buttons: ascending, descending, as it was. Without script the page says the same.
const missing = new Set(["", "–", "unknown", "none matched"]);

function key(row, column) {
  const cell = row.cells[column];
  const text = cell.dataset.key ?? cell.textContent.trim();
  const number = Number(text.replace("−", "-"));
  return missing.has(text) ? null : Number.isNaN(number) ? text : number;
}

// numbers before words, what is missing last in both directions; equal rows keep their order
function compare(a, b, sign) {
  if (a === null || b === null) return (a === null) - (b === null);
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return sign * (typeof a === "number" ? (a > b) - (a < b) : a.localeCompare(b, "en", { numeric: true }));
}

function sort(table, column, original) {
  const heads = [...table.tHead.rows[0].cells];
  const before = heads[column].getAttribute("aria-sort");
  const order = before === "none" ? "ascending" : before === "ascending" ? "descending" : "none";
  heads.forEach((head, i) => head.setAttribute("aria-sort", i === column ? order : "none"));
  const sign = order === "descending" ? -1 : 1;
  const rows = order === "none"
    ? original
    : [...original].sort((a, b) => compare(key(a, column), key(b, column), sign));
  table.tBodies[0].append(...rows);
}

for (const table of document.querySelectorAll("table")) {
  const original = [...table.tBodies[0].rows];
  if (original.length < 2) continue;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, column, original));
    head.setAttribute("aria-sort", "none");
    head.append(button);
  });
}

// only what can be moved sideways is a stop of the tab key
const watch = new ResizeObserver(entries => entries.forEach(({ target }) =>
  target.scrollWidth > target.clientWidth ? target.tabIndex = 0 : target.removeAttribute("tabindex")));
document.querySelectorAll(".plot, .numbers").forEach(box => watch.observe(box));
