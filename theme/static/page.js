// What every page has: keys to walk by, and buttons to copy. Every page is complete without this file.
"use strict";
const $ = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
document.documentElement.classList.add("js");

// 1. Dates: "2025", "2025-09", "2025-09-03", "-0044-03" as numbers that compare; null for what is none ------------------

function dayNumber(text, atEnd) {
  const found = /^(-?\d{1,4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(text);
  if (!found || found[2] > 12 || found[3] > 31 || found[2] == 0 || found[3] == 0) return null;
  const [year, month, day] = found.slice(1).map(part => part && +part);
  return year * 372 + ((month ?? (atEnd ? 12 : 1)) - 1) * 31 + (day ?? (atEnd ? 31 : 1)) - 1;
}

// From when to when an entry may have been: "2025-09", "2025-12-20/2026-01-31", "../2018-12-31".
function reachOf(text) {
  const [first, last = first] = text.split("/");
  return [first === ".." ? -Infinity : dayNumber(first), last === ".." ? Infinity : dayNumber(last, true)];
}

// 2. Keys. They can be switched off, because speech input presses them by accident (WCAG 2.1.4) ------------------------

const help = one("#help"), keysOn = one("#keys");

// Storage is refused in some private windows and in sandboxed frames.
function stored(name) {
  try { return localStorage[name] } catch { return undefined }
}

function store(name, value) {
  try { localStorage[name] = value } catch { /* the choice then lasts as long as the page */ }
}

if (keysOn) {
  keysOn.checked = stored("keys") !== "off";
  keysOn.onchange = () => store("keys", keysOn.checked ? "on" : "off");
  one("#help-open").onclick = () => help.showModal();
}

const seen = () => $("li[data-k]").filter(li => li.checkVisibility());
const goTo = li => li && one("h3 a", li).focus();

function step(now, by) {
  const all = seen();
  if (!all.length) one(`.turn [rel=${by > 0 ? "next" : "prev"}]`)?.click();
  else if (now) goTo(all[all.indexOf(now) + by]);
  else goTo(by > 0 ? all.find(li => li.getBoundingClientRect().top > 0) : all.findLast(li => li.getBoundingClientRect().bottom < innerHeight));
}

// The last entry that had begun by today; on a timeline of the future the first.
function goToToday() {
  const now = new Date(), today = now.getFullYear() * 372 + now.getMonth() * 31 + now.getDate() - 1, all = seen();
  goTo(all.findLast(li => li.dataset.d && reachOf(li.dataset.d)[0] <= today) ?? all[0]);
}

document.addEventListener("keydown", event => {
  const { key, target } = event, now = target.closest?.("li[data-k]");
  if (key === "Escape") for (const fold of $(".bar details[open]")) { fold.open = false; one("summary", fold).focus() }
  if (!keysOn?.checked || help.open || event.ctrlKey || event.metaKey || event.altKey || /INPUT|TEXTAREA|SELECT/.test(target.tagName)) return;
  const fromTitle = now && target.matches("h3 a"), search = one(".bar [type=search]") ?? one(".top [href*='search/']");
  if (key === "j" || (key === "ArrowDown" && fromTitle)) step(now, 1);
  else if (key === "k" || (key === "ArrowUp" && fromTitle)) step(now, -1);
  else if (key === "t") goToToday();
  else if (key === "?") help.showModal();
  else if (key === "/" && search) search.matches("input") ? search.focus() : search.click();
  else if (key === "o" && now) { const fold = one("details", now); if (fold) fold.open = !fold.open }
  else return;
  event.preventDefault();
});

// 3. What is there to be copied can be copied with one press ------------------------------------------------------------

for (const section of $("[data-copy]")) for (const text of $("pre", section)) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = section.dataset.copy;
  button.onclick = async () => {
    await navigator.clipboard.writeText(text.textContent);
    button.textContent = section.dataset.copied;
    setTimeout(() => { button.textContent = section.dataset.copy }, 2000);
  };
  text.after(button);
}
