// The add page: writes the YAML of an event as its fields are filled, checks it by the rules of the schema (data-rules,
// made in the build), looks for entries that are alike, and opens the forge. page.js stands before this file.

const form = one("#fields"), file = one("#file"), text = one("#file-text"), fileName = one("#file-name"), said = one("#said");
const rules = JSON.parse(form.dataset.rules), fields = $("[data-field]", form);
const field = name => fields.find(one => one.dataset.field === name);
const valueOf = name => { const one = field(name); return one.type === "checkbox" ? one.checked : one.value.trim() };
const listOf = name => valueOf(name).split(",").map(part => part.trim()).filter(Boolean);

// 1. The rules ---------------------------------------------------------------------------------------------------------

const patterns = new Map();

function fits(pattern, value) {
  if (!patterns.has(pattern)) patterns.set(pattern, new RegExp(pattern === "date" ? rules.date : pattern, "u"));
  return patterns.get(pattern).test(value);
}

// What is wrong with a field, "" when nothing is.
function problem(name) {
  const rule = rules.fields[name], element = field(name), value = valueOf(name);
  if (value === "" || value === true || value === false) return element.required ? form.dataset.wanted : "";
  for (const one of rule.list ? listOf(name) : [value]) {
    const length = [...one].length;
    if (rule.most && length > rule.most) return form.dataset.long.replace("{n}", length).replace("{most}", rule.most);
    // What is written like an id must be one of those that the authority files know.
    if (element.list && /^[a-z0-9-]+$/.test(one) && ![...element.list.options].some(option => option.value === one)) return form.dataset.unknown.replace("{id}", one);
    if (rule.pattern && !fits(rule.pattern, one)) return form.dataset.unfit.replace("{example}", element.placeholder);
  }
  return "";
}

function problems() {
  const found = new Map(fields.map(one => [one.dataset.field, problem(one.dataset.field)]));
  if (!["source", "url", "title"].some(name => valueOf(`source.${name}`))) found.set("source.url", form.dataset.nosource);
  if (valueOf("source.translation") && !valueOf("source.quote")) found.set("source.quote", form.dataset.noquote);
  return found;
}

// A field complains once it has been left, or when the whole is sent.
function complain(name, words) {
  const element = field(name), place = document.getElementById(`e-${name}`);
  if (!place) return;
  place.textContent = words;
  element.setAttribute("aria-invalid", Boolean(words));
}

// 2. The file ----------------------------------------------------------------------------------------------------------

// Plain words stay plain; whatever YAML could take for something else is written in quotation marks.
const scalar = value => /^[\p{L}\d][\p{L}\p{N} .,()'’–-]*$/u.test(value) && !/[, ]$/.test(value) ? value : JSON.stringify(value);
const block = (value, indent) => `|\n${value.split("\n").map(line => line.trimEnd() && " ".repeat(indent) + line.trimEnd()).join("\n")}`;

function line(name, indent = 0) {
  const rule = rules.fields[name], key = name.replace("source.", ""), value = valueOf(name);
  if (!value) return [];
  if (value === true) return [`${key}: true`];
  if (rule.list) return [`${key}: [${listOf(name).map(one => /,/.test(one) ? JSON.stringify(one) : scalar(one)).join(", ")}]`];
  if (/\n/.test(value)) return [`${key}: ${block(value, indent + 2)}`];
  return [`${key}: ${scalar(value)}`];
}

function yaml() {
  const now = new Date(), today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
  const names = fields.map(one => one.dataset.field), source = names.filter(name => name.startsWith("source.")).flatMap(name => line(name, 4));
  return [
    ...names.filter(name => !name.startsWith("source.")).flatMap(name => line(name)),
    "sources:", ...source.map((words, place) => (place ? "    " : "  - ") + words),
    `added: ${today}`, "",
  ].join("\n");
}

// The id is made of the date and the words of the title, as `timeline new` makes it; letters beyond ASCII lose their marks.
function nameOf() {
  const [, sign, year, rest] = /(-?)(\d{4})((?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)/.exec(valueOf("date")) ?? [];
  const words = valueOf("title").normalize("NFKD").replace(/\p{M}/gu, "").replace(/(?<=\w)['’](?=\w)/g, "").toLowerCase().match(/[a-z0-9]+/g) ?? ["event"];
  let id = !year ? "event" : sign ? `bce-${1 + +year}` : year + rest;
  for (const word of words) { if (id.length + 1 + word.length > 64) break; id += `-${word}` }
  return `${!year ? "" : sign ? "bce/" : `${year}/`}${id}.yaml`;
}

// 3. Entries that are alike: near in time, and half of the longer words of the title -------------------------------------

let known;

async function lookForAlike() {
  const place = one("#alike"), date = valueOf("date").match(/-?\d{4}(?:-\d\d){0,2}/)?.[0];
  const longWords = words => new Set(words.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
  const asked = longWords(valueOf("title"));
  if (!date || asked.size < 2) { place.hidden = true; return }
  known ??= fetch(form.dataset.index).then(answer => answer.json());
  const from = dayNumber(date), to = dayNumber(date, true);
  const alike = (await known).entries.filter(([, title, , reach]) => {
    const [first, last] = reachOf(reach), own = longWords(title);
    const shared = [...asked].filter(word => own.has(word)).length;
    return first <= to + 2 && last >= from - 2 && shared * 2 >= Math.min(asked.size, own.size) && shared > 1;
  }).slice(0, 3);
  place.hidden = !alike.length;
  place.replaceChildren(form.dataset.alike, ...alike.map(([href, title, when]) => {
    const item = document.createElement("p"), link = document.createElement("a");
    link.href = form.dataset.index.replace("events/index.json", "") + href;
    link.textContent = title;
    item.append(link, ` (${when})`);
    return item;
  }));
}

// 4. The way to the forge ----------------------------------------------------------------------------------------------

form.addEventListener("input", () => {
  text.value = yaml();
  fileName.value = nameOf();
});
form.addEventListener("change", event => {
  const name = event.target.dataset.field;
  complain(name, problem(name));
  if (name === "title" || name === "date") lookForAlike();
});
form.onsubmit = event => event.preventDefault();

const copy = () => navigator.clipboard.writeText(text.value).then(() => { said.textContent = file.dataset.copied });
one("#copy").onclick = copy;

const carrier = text.name;

file.onsubmit = event => {
  const wrong = [...problems()].filter(([, words]) => words);
  const touched = fields.some(one => one.type === "checkbox" ? one.checked : one.value);
  if (touched && wrong.length) {
    event.preventDefault();
    for (const [name, words] of wrong) complain(name, words);
    field(wrong[0][0]).focus();
    return;
  }
  // What is too long for an address, or for a forge that takes none, goes by the clipboard.
  const fitsIn = carrier && (file.action + encodeURIComponent(text.value)).length <= +file.dataset.longest;
  text.name = fitsIn ? carrier : "";
  if (!fitsIn) copy();
};
