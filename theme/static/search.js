// The search page: Pagefind's index, loaded at the first word typed. page.js stands before this file.

const form = one("#search"), list = one(".found"), said = one("output", form), more = one(".more");
const root = form.dataset.index.replace("pagefind/pagefind.js", "");
let engine, results = [], asked = 0;

// Actors and topics are words of the index that stand in no language (archive/search.py).
const marks = () => $("select", form).map(select => select.value).filter(Boolean);
const isMark = word => /^zq[at]\d{5}\.?$/.test(word);

async function search() {
  const turn = ++asked, words = form.q.value.trim();
  remember();
  if (!words && !marks().length) return show(turn, []);
  try {
    engine ??= import(new URL(form.dataset.index, location.href));
    const found = await (await engine).search([words, ...marks()].join(" "));
    show(turn, found.results);
  } catch {
    engine = undefined;
    said.value = form.dataset.failed;
  }
}

async function show(turn, found) {
  if (turn !== asked) return;   // another letter has been typed since
  results = found;
  list.replaceChildren();
  said.value = form.q.value.trim() || marks().length ? (found.length ? form.dataset.found.replace("{n}", found.length) : form.dataset.none) : "";
  await showMore(turn);
}

async function showMore(turn = asked) {
  const next = await Promise.all(results.slice(0, 10).map(result => result.data()));
  if (turn !== asked) return;
  results = results.slice(10);
  list.append(...next.map(item));
  more.hidden = !results.length;
  more.textContent = form.dataset.more.replace("{n}", Math.min(results.length, 10));
}

function item({ meta, raw_content, locations }) {
  const li = document.createElement("li"), title = document.createElement("h2"), link = document.createElement("a");
  link.href = root + meta.url;
  link.textContent = meta.title;
  title.append(link);
  const date = document.createElement("p");
  date.className = "count";
  date.textContent = meta.date;
  // The text starts with the title, which stands above it already.
  const words = raw_content.split(/\s+/), text = meta.title.split(/\s+/).length;
  li.append(title, date, excerpt(words.slice(text), new Set(locations.map(place => place - text))));
  return li;
}

// Some thirty words from a little before the first word found, all found words marked. Text is never read as HTML.
function excerpt(words, found) {
  const text = document.createElement("p"), first = Math.min(...[...found].filter(place => place >= 0 && !isMark(words[place] ?? "")));
  const from = Number.isFinite(first) ? Math.max(first - 8, 0) : 0;
  if (from > 0) text.append("… ");
  for (let place = from; place < Math.min(from + 30, words.length); place++) {
    if (isMark(words[place])) break;
    const word = found.has(place) ? document.createElement("mark") : document.createTextNode(words[place]);
    if (found.has(place)) word.textContent = words[place];
    text.append(word, " ");
  }
  return text;
}

function remember() {
  const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.replaceState(null, "", state.size ? "?" + state : location.pathname);
}

const state = new URLSearchParams(location.search);
for (const field of form.elements) if (field.name && state.has(field.name)) field.value = state.get(field.name);
form.onsubmit = event => { event.preventDefault(); search() };
form.oninput = search;
more.onclick = () => showMore();
if (location.search) search();
