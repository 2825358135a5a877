// Search and sort for the lists. siteRows: [address, label, name, text without names, text, number...].
const table = document.getElementById("codes"), body = table.tBodies[0], all = [...body.rows];
const status = document.getElementById("status"), input = document.getElementById("q");
const fold = (text) => text.normalize("NFKC").toLowerCase();
const words = (text) => fold(text).match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}_]+/gu) || [];

// All that a word can mean as a number of 32 bits: decimal, negative, 0x..., ...h, bare hexadecimal.
function numbers(word) {
  const hex = /^(?:0x)?([0-9a-f]{1,8})h?$/i.exec(word), found = [];
  if (/^-?\d{1,10}$/.test(word)) found.push(Number(word) >>> 0);
  if (hex && !/^\d{1,7}$/.test(word)) found.push(parseInt(hex[1], 16));
  return found;
}

// How well a row fits: its numbers, its name, then the words that it shares with the query.
function score(row, query, parts, values) {
  if (row.slice(5).some((value) => values.includes(value))) return 1e6 - row[0].length;
  const name = fold(row[2]), text = " " + words(row[3]).join(" ") + " ";
  if (query && name === query) return 9e5;
  if (query && name.includes(query.replace(/ /g, "_"))) return 8e5 - name.length;
  let sum = 0;
  parts.forEach((part, i) => {
    if (text.includes(" " + part)) sum += 2;
    if (i && text.includes(" " + parts[i - 1] + " " + part)) sum += 3;
  });
  return sum >= parts.length ? sum : 0;
}

function show(row) {
  const line = document.createElement("tr"), link = document.createElement("a");
  const code = document.createElement("code"), cells = [0, 1, 2].map(() => line.insertCell());
  link.href = row[0];
  link.textContent = row[1];
  cells[0].dataset.key = row[5];
  code.textContent = row[2];
  cells[0].append(link), cells[1].append(code), cells[2].append(row[4]);
  return line;
}

function search() {
  const query = fold(input.value.trim()), parts = words(query);
  const values = input.value.trim().split(/[\s,;:()]+/).flatMap(numbers);
  const found = siteRows.map((row) => [score(row, query, parts, values), row])
    .filter((hit) => hit[0] > 0).sort((a, b) => b[0] - a[0]).slice(0, 100);
  body.replaceChildren(...(query ? found.map((hit) => show(hit[1])) : all));
  status.textContent = !query ? "" : found.length ? table.dataset.found + " " + found.length : table.dataset.none;
}

table.querySelectorAll("th").forEach((head, column) => {
  const button = document.createElement("button"), key = (row) => row.cells[column].dataset.key || row.cells[column].textContent;
  button.append(...head.childNodes), head.append(button), (button.type = "button");
  button.onclick = () => {
    const up = head.ariaSort !== "ascending", order = new Intl.Collator(undefined, { numeric: true });
    table.querySelectorAll("th").forEach((other) => (other.ariaSort = null));
    head.ariaSort = up ? "ascending" : "descending";
    body.append(...[...body.rows].sort((a, b) => order.compare(key(a), key(b)) * (up ? 1 : -1)));
  };
});
input.value = new URLSearchParams(location.search).get("q") || "";
input.addEventListener("input", search), search();
