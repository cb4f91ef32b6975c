// Tables sort by a heading, and long ones can be filtered; without scripts the page has the same tables.
"use strict";
(() => {
  const LEAST_ROWS_TO_SORT = 2, LEAST_ROWS_TO_FILTER = 8;
  const FACTORS = {s: 1000, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40};
  // Not of a day or a commit: a number ends, or has a blank behind it.
  const NUMBER = /^[<±]?\s*([+-]?[\d,]+(?:\.\d+)?)(?:$|\s+([A-Za-z]*))/;

  // 1.2 s is more than 900 ms; what is no number is not between numbers.
  function value(cell) {
    const match = NUMBER.exec(cell.textContent.trim());
    return match ? Number(match[1].replaceAll(",", "")) * (FACTORS[match[2]] || 1) : NaN;
  }

  function compare(a, b, column) {
    const [x, y] = [value(a.cells[column]), value(b.cells[column])];
    if (!isNaN(x) && !isNaN(y)) return x - y;
    if (isNaN(x) !== isNaN(y)) return isNaN(x) ? 1 : -1;
    return a.cells[column].textContent.localeCompare(b.cells[column].textContent, "en");
  }

  function sort(table, heading) {
    const ascending = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const body = table.tBodies[0];
    const rows = [...body.rows].sort((a, b) => compare(a, b, heading.cellIndex) * (ascending ? 1 : -1));
    body.append(...rows);
  }

  function makeSortable(table) {
    for (const heading of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(table, heading));
      heading.append(button);
    }
  }

  function makeFilterable(table) {
    const input = document.createElement("input");
    input.type = "search";
    input.placeholder = "rows that contain …";
    input.setAttribute("aria-label", "Show only the rows of the next table that contain this text");
    input.addEventListener("input", () => {
      const wanted = input.value.toLowerCase();
      for (const row of table.tBodies[0].rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
    });
    table.before(input);
  }

  for (const table of document.querySelectorAll("table")) {
    const rows = table.tBodies[0] ? table.tBodies[0].rows.length : 0;
    if (rows >= LEAST_ROWS_TO_SORT) makeSortable(table);
    if (rows >= LEAST_ROWS_TO_FILTER) makeFilterable(table);
  }
  // What is folded is not printed otherwise.
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(part => (part.open = true)));
})();
