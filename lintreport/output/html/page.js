// The page: its words and colours, which draft is open (#draft-2, #draft-2-5 for a finding in it), keys and clicks.
const root = document.documentElement;
const ownLanguage = root.lang;
const holders = new Map(all("noscript[data-draft]").map((holder) => [holder.dataset.draft, holder]));
const single = one("article") && "1"; // the number of a draft that is alone
const MOST_PRINTED = 50; // drafts that are printed with the table of all: a hundred pages and more
const SWAPPED = ["aria-label", "placeholder", "data-said"];
const title = document.title;
let open = null; // the draft that is shown

// Each element shows the words of one language and holds those of the other.
function swapWords(within) {
  for (const element of all("[data-other]", within)) {
    [element.textContent, element.dataset.other] = [element.dataset.other, element.textContent];
  }
  for (const name of SWAPPED) {
    for (const element of all(`[data-other-${name}]`, within)) {
      const shown = element.getAttribute(name);
      element.setAttribute(name, element.getAttribute(`data-other-${name}`));
      element.setAttribute(`data-other-${name}`, shown);
    }
  }
}

function switchLanguage() {
  root.lang = root.lang === "en" ? "zh-CN" : "en";
  swapWords(document);
  if (open) {
    open.texts.clear();
    open.tell();
  }
}

function showTheme(theme) {
  root.dataset.theme = theme;
  one("#theme").setAttribute("aria-pressed", theme === "dark");
}

function copy(button) {
  if (!navigator.clipboard) offer(button);
  else navigator.clipboard.writeText(button.dataset.copy).then(() => confirmCopied(button), () => offer(button));
}

function confirmCopied(button) {
  const before = button.textContent;
  button.textContent = button.dataset.said;
  button.addEventListener("blur", () => { button.textContent = before; }, { once: true });
}

// Where a page may not write to the clipboard (one from http:, or the reader says no) the words stand there, selected.
function offer(button) {
  const words = document.createElement("span");
  words.className = "quotation";
  words.textContent = button.dataset.copy;
  words.tabIndex = -1;
  button.replaceWith(words);
  words.focus();
  getSelection().selectAllChildren(words);
}

// Drafts of a run of many are parsed when they are opened: without a script each stands on the page.
function unpack(drafts) {
  one("#open").innerHTML = drafts.map((holder) => holder.textContent).join("");
  if (root.lang !== ownLanguage) swapWords(one("#open"));
}

function openDraft(number) {
  if (open && open.number === number) return;
  if (holders.size) unpack([holders.get(number)]);
  open = new Draft(one("article"));
  if (holders.size) showNeighbours(number);
  one(".skip").href = `#draft-${number}-list`;
  const used = new Set(open.entries.map((entry) => `rule-${entry.dataset.rule}`));
  for (const rule of all("#rules > section")) rule.hidden = !used.has(rule.id);
}

function showNeighbours(number) {
  const numbers = [...holders.keys()];
  const index = numbers.indexOf(number);
  one("#position").textContent = `${index + 1} / ${numbers.length}`;
  document.title = `${one("article .path").textContent} · ${title}`;
  for (const [selector, neighbour] of [["#previous", numbers[index - 1]], ["#next", numbers[index + 1]]]) {
    one(selector).hidden = neighbour === undefined;
    one(selector).href = `#draft-${neighbour}`;
  }
}

function route() {
  const [, number, key] = /^#draft-(\d+)(?:-(.+))?$/.exec(location.hash) || [];
  const asked = holders.has(number) ? number : single;
  const isFromTable = root.dataset.shown === "overview";
  root.dataset.shown = asked ? "draft" : "overview";
  if (!asked) {
    leaveDraft();
    return;
  }
  openDraft(asked);
  if (key && asked === number) open.reach(key);
  else if (isFromTable) open.sheet.focus({ preventScroll: true });
}

function leaveDraft() {
  if (!open) return;
  const link = one(`#overview a[href="#draft-${open.number}"]`);
  unpack([]);
  document.title = title;
  for (const rule of all("#rules > section")) rule.hidden = false;
  one(".skip").href = "#overview";
  open = null;
  if (link) link.focus();
}

// On paper the drafts follow the table of them.
function unpackForPrint() {
  if (!open && holders.size <= MOST_PRINTED) unpack([...holders.values()]);
}

const KEYS = {
  j: () => open && open.step(1),
  k: () => open && open.step(-1),
  ArrowDown: (target) => target.closest(".list") && open.step(1),
  ArrowUp: (target) => target.closest(".list") && open.step(-1),
  Enter: enter,
  "/": search,
  Escape: (target) => target.closest("mark") && open.back(target),
  "[": () => one("#previous:not([hidden])") && open && one("#previous").click(),
  "]": () => one("#next:not([hidden])") && open && one("#next").click(),
  "?": () => one("#keys").showModal(),
};

function enter(target) {
  if (target.matches("mark")) open.back(target);
  else if (target.matches(".list summary")) open.reach(target.closest("[data-key]").dataset.key);
}

function search() {
  if (!open || !open.entries.length) return;
  open.show("list");
  one("[name=words]", open.article).focus();
}

function pressed(event) {
  const { target, key } = event;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
  if (target.matches("select, input")) {
    if (key === "Escape") leaveControl(target);
    return;
  }
  const isOwn = key === "Enter" ? target.matches("mark, .list summary") : key in KEYS;
  if (!isOwn || (key.startsWith("Arrow") && !target.closest(".list"))) return;
  event.preventDefault();
  KEYS[key](target);
}

function leaveControl(control) {
  if (control.value) {
    control.value = "";
    open.filter();
  } else if (open.stop) open.turnTo(open.stop);
}

const CLICKS = {
  "#language": switchLanguage,
  "#theme": () => showTheme(root.dataset.theme === "dark" ? "light" : "dark"),
  "#help": () => one("#keys").showModal(),
  ".close": () => one("#keys").close(),
  ".tabs button": (button) => open.show(button.dataset.view),
  ".chip": (chip) => {
    chip.setAttribute("aria-pressed", chip.getAttribute("aria-pressed") === "false");
    open.filter();
  },
  ".clear": () => {
    open.clear();
    one("[name=words]", open.article).focus();
  },
  ".copy": copy,
  ".list summary": (summary) => open.select(summary.closest("li")),
  ".sheet [data-key]": (mark) => open.back(mark),
};

function clicked(event) {
  const link = event.target.closest("a[href^='#']");
  if (link) {
    if (link.getAttribute("href") === location.hash) route();
    return;
  }
  const selector = Object.keys(CLICKS).find((each) => event.target.closest(each));
  if (selector) CLICKS[selector](event.target.closest(selector));
}

function unfolded(event) {
  const entry = event.target.matches("details[open]") && event.target.closest("li");
  if (!entry) return;
  open.explain(entry);
  bringIntoView(entry, "nearest");
}

// Not at each letter of a Chinese word that is being typed.
const filtered = (event) => event.target.closest(".filters") && !event.isComposing && open.filter();

document.addEventListener("click", clicked);
document.addEventListener("keydown", pressed);
document.addEventListener("input", filtered);
document.addEventListener("compositionend", filtered);
document.addEventListener("mouseover", ({ target }) => open && target.matches("mark[data-key]") && open.describe(target));
document.addEventListener("toggle", unfolded, true);
window.addEventListener("hashchange", route);
window.addEventListener("beforeprint", unpackForPrint);
window.addEventListener("afterprint", () => !open && unpack([]));
showTheme(root.dataset.theme);
route();
