// A draft that is shown: its list of findings, and the elements in its text by the key of what they mark.
const narrow = matchMedia("(max-width: 62em)");

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const keysOf = (mark) => mark.dataset.key.split(" ");
const summaryOf = (entry) => one("summary", entry);

// Twice, for what lies between has its true height only once it was in view (content-visibility).
function bringIntoView(element, block) {
  element.scrollIntoView({ block });
  requestAnimationFrame(() => element.scrollIntoView({ block }));
}

class Draft {
  constructor(article) {
    this.article = article;
    this.number = article.id.split("-")[1];
    this.sheet = one(".sheet", article);
    this.entries = all(".list > ol > li", article);
    this.batches = all(".list > ol", article).map((list) => [list, all("[data-key]", list)]);
    this.byKey = new Map(this.entries.map((entry) => [entry.dataset.key, entry]));
    this.marked = all("[data-key]", this.sheet);
    this.marks = new Map();
    this.marked.forEach((mark) => keysOf(mark).forEach((key) => this.keep(key, mark)));
    this.entries.forEach((entry) => { summaryOf(entry).tabIndex = -1; });
    this.texts = new Map();
    this.current = null;
    this.show("sheet");
    if (this.entries.length) this.filter();
  }

  keep(key, mark) {
    if (!this.marks.has(key)) this.marks.set(key, []);
    this.marks.get(key).push(mark);
  }

  get shown() {
    return this.entries.filter((entry) => !entry.hidden);
  }

  // Which side is seen where there is room for one.
  show(view) {
    this.article.dataset.view = view;
    for (const tab of all(".tabs button", this.article)) tab.setAttribute("aria-pressed", tab.dataset.view === view);
  }

  filter() {
    const wanted = this.wanted();
    for (const entry of this.entries) entry.hidden = !wanted(entry);
    for (const [list, entries] of this.batches) {
      const shown = entries.filter((entry) => !entry.hidden).length;
      list.hidden = !shown;
      list.style.setProperty("--shown", shown);
    }
    const hidden = new Set(this.entries.filter((entry) => entry.hidden).map((entry) => entry.dataset.key));
    for (const mark of this.marked) {
      const keys = keysOf(mark).filter((key) => this.byKey.has(key));
      mark.classList.toggle("off", keys.length > 0 && keys.every((key) => hidden.has(key)));
    }
    this.rove(this.current && !this.current.hidden ? this.current : this.shown[0]);
    this.tell();
  }

  // What the controls ask of an entry.
  wanted() {
    const value = (name) => one(`[name=${name}]`, this.article).value;
    const off = new Set(all(".chip[aria-pressed=false]", this.article).map((chip) => chip.dataset.severity));
    const [rule, section, words] = [value("rule"), value("section"), value("words").trim().toLowerCase()];
    const [first, last] = section.split("-").map(Number);
    this.isFiltered = Boolean(off.size || rule || section || words);
    const isOfRule = ({ rule: own }) => !rule || own === rule || (rule.endsWith("/") && own.startsWith(rule));
    const isIn = ({ section: own }) => !section || own === section || (Number(own) >= first && Number(own) <= last);
    return (entry) => !off.has(entry.classList[0]) && isOfRule(entry.dataset) && isIn(entry.dataset)
      && (!words || this.textOf(entry).includes(words));
  }

  textOf(entry) {
    if (!this.texts.has(entry)) this.texts.set(entry, summaryOf(entry).textContent.toLowerCase());
    return this.texts.get(entry);
  }

  // Say how many entries are shown.
  tell() {
    if (!this.entries.length) return;
    const [output, shown] = [one("output", this.article), this.shown.length];
    output.textContent = output.dataset.said.replace("{shown}", shown).replace("{all}", this.entries.length);
    one(".clear", this.article).hidden = !this.isFiltered;
    one(".none-left", this.article).hidden = shown > 0;
  }

  clear() {
    for (const chip of all(".chip", this.article)) chip.setAttribute("aria-pressed", "true");
    for (const control of all("[name]", this.article)) control.value = "";
    this.filter();
  }

  // The list is one stop of the Tab key; arrows walk within.
  rove(entry) {
    if (this.stop) summaryOf(this.stop).tabIndex = -1;
    this.stop = entry;
    if (entry) summaryOf(entry).tabIndex = 0;
  }

  step(by) {
    const { shown } = this;
    const index = shown.indexOf(this.current);
    const next = index < 0 ? shown[by > 0 ? 0 : shown.length - 1] : shown[index + by];
    if (next) this.turnTo(next);
  }

  // Select an entry and have the focus there.
  turnTo(entry) {
    this.show(narrow.matches ? "list" : "sheet");
    this.select(entry);
    summaryOf(entry).focus({ preventScroll: true });
  }

  select(entry) {
    if (entry.hidden) this.clear();
    if (this.current) this.mark(this.current, false);
    this.current = entry;
    this.mark(entry, true);
    this.rove(entry);
    bringIntoView(entry, "nearest");
    this.point(entry.dataset.key);
  }

  mark(entry, isCurrent) {
    entry.classList.toggle("current", isCurrent);
    if (isCurrent) summaryOf(entry).setAttribute("aria-current", "true");
    else summaryOf(entry).removeAttribute("aria-current");
  }

  // Mark a place in the text and bring it into view; its first element, which the Tab key now stops at.
  point(key) {
    for (const mark of all(".now, .also", this.sheet)) mark.classList.remove("now", "also");
    if (this.place) this.place.removeAttribute("tabindex");
    const marks = this.marks.get(key) || [];
    marks.forEach((mark) => mark.classList.add("now"));
    this.marksBeside(key).forEach((mark) => mark.classList.add("also"));
    [this.place] = marks;
    if (!this.place) return;
    this.place.tabIndex = 0;
    this.describe(this.place);
    if (!narrow.matches || this.article.dataset.view === "sheet") bringIntoView(this.place, "center");
  }

  // A place says what was found there when it is pointed at or has the focus.
  describe(mark) {
    const entries = keysOf(mark).map((key) => this.byKey.get(key)).filter(Boolean);
    mark.title = entries.map((entry) => one(".message", entry).textContent).join("\n");
  }

  // The further places of a finding that lie in this draft.
  marksBeside(key) {
    const start = `#draft-${this.number}-`;
    const links = this.byKey.has(key) ? all(".related a", this.byKey.get(key)) : [];
    const targets = links.map((link) => link.getAttribute("href")).filter((target) => target.startsWith(start));
    return targets.flatMap((target) => this.marks.get(target.slice(start.length)) || []);
  }

  // Go to what has this key: a finding, a further place, a note.
  reach(key) {
    this.show(key === "list" ? "list" : "sheet");
    if (this.byKey.has(key)) this.select(this.byKey.get(key));
    else if (this.marks.has(key)) this.point(key);
    const place = this.marks.has(key) ? this.place : document.getElementById(`draft-${this.number}-${key}`);
    if (!place) return;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    bringIntoView(place, "center");
  }

  // From a place in the text to its entry; where several lie over each other, from one to the next.
  back(mark) {
    const keys = keysOf(mark).filter((key) => this.byKey.has(key)).reverse();
    const at = this.current ? keys.indexOf(this.current.dataset.key) : -1;
    if (keys.length) this.turnTo(this.byKey.get(keys[(at + 1) % keys.length]));
  }

  // What an entry says of its rule stands once on the page, and is put where it is opened.
  explain(entry) {
    const reason = one(".reason", entry);
    const rule = document.getElementById(`rule-${entry.dataset.rule}`);
    if (rule && !one(".why", reason)) reason.replaceChildren(...rule.cloneNode(true).children);
  }
}
