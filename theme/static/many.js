// More entries than one page holds: the first question fetches an index of all (archive/index.py), and the answer is a list.
// filters.js stands before it.

let rest = [];

async function fetchIndex() {
  fetchAll = () => {};   // what is asked meanwhile is answered at the end
  try {
    const { keys, entries: rows } = await (await fetch(form.dataset.index)).json();
    entries = rows.map(([href, title, when, reach, numbers, place, look]) => {
      const own = numbers.map(number => keys[number]), [from, to] = reachOf(reach);
      return { href, title, when, reach, place, look, keys: keysOf(own), from, to, text: [title, when, place, ...own].join(" ").toLowerCase() };
    });
  } catch {
    fetchAll = fetchIndex;
    return say(form.dataset.failed);
  }
  fetchAll = null;
  showFound = showAsList;
  show();
}
if (form) fetchAll = fetchIndex;

function showAsList(found, all) {
  const place = one("#found");
  place.hidden = all;
  for (const part of $("main > .dense > section, main > .years, .gap")) part.hidden = !all;
  one("ol", place).replaceChildren();
  rest = found;
  showMore();
}

function showMore() {
  const place = one("#found"), root = form.dataset.index.replace("events/index.json", "");
  one("ol", place).append(...rest.slice(0, 100).map(entry => {
    const item = one("template", place).content.firstElementChild.cloneNode(true), link = one("a", item);
    item.dataset.d = entry.reach;
    item.className = [entry.look, entry.keys.has("s-suggested") && "sug", entry.keys.has("n-2") && "two"].filter(Boolean).join(" ");
    one(".when", item).textContent = entry.when;
    link.textContent = entry.title;
    link.href = root + entry.href;
    one(".side", item).textContent = entry.place;
    return item;
  }));
  rest = rest.slice(100);
  const more = one("button", place);
  more.hidden = !rest.length;
  more.textContent = form.dataset.more.replace("{n}", Math.min(rest.length, 100));
  more.onclick = showMore;
}
