/* The manager's page: what waits and the bookings on the left, one of them on the right. Speaks only the public interface. */

import { Access } from "./access.js";
import { BookingList, BookingPage, newestBookings } from "./bookings.js";
import { Desk } from "./desk.js";
import { element } from "./elements.js";
import { Rounds } from "./rounds.js";
import { TaskPage } from "./task.js";
import { TaskList } from "./tasks.js";
import { LANGUAGES, wordsIn } from "./words.js";

const PACE_MS = 3000;
const LONGEST_PACE_MS = 60000;

const at = (id) => document.getElementById(id);

class Console {
  constructor() {
    const languages = Object.entries(LANGUAGES).map(([code, name]) => element("option", { value: code, textContent: name }));
    at("language").append(...languages);
    at("language").value = wordsIn(navigator.language).language;
    this.access = new Access({ team: at("team"), key: at("key"), language: at("language") },
      (name) => name === "language" ? location.reload() : this.startOver());
    this.words = wordsIn(this.access.language);
    this.desk = new Desk(() => this.access, this.words);
    this.tasks = [];
    this.records = [];
    this.view = "waiting";
    this.current = null;
    this.page = null;
    this.taskList = new TaskList(at("tasks"), this.words, (id) => this.open(id));
    this.bookingList = new BookingList(at("bookings"), this.words, (id) => this.open(id));
    this.rounds = new Rounds(PACE_MS, LONGEST_PACE_MS,
      (isCurrent) => this.look(isCurrent), (problem) => this.say(problem.message, true));
    this.label();
    this.listen();
    this.show("waiting");
    this.approvalMode();
  }

  label() {
    document.documentElement.lang = this.words.language;
    for (const each of document.querySelectorAll("[data-words]")) {
      each.textContent = this.words[each.dataset.words];
    }
    for (const each of document.querySelectorAll("[data-label]")) {
      each.setAttribute("aria-label", this.words[each.dataset.label]);
    }
    at("find").placeholder = this.words.find;
    this.close();
  }

  listen() {
    at("show-waiting").addEventListener("click", () => this.show("waiting"));
    at("show-bookings").addEventListener("click", () => this.show("bookings"));
    at("find").addEventListener("input", () => this.list());
    at("back").addEventListener("click", () => this.close());
    at("approval").addEventListener("change", () => this.switchApproval());
  }

  startOver() {
    this.tasks = [];
    this.records = [];
    this.close();
    this.approvalMode();
    this.rounds.now();
  }

  // The lists

  show(view) {
    this.view = view;
    for (const each of ["waiting", "bookings"]) {
      at("show-" + each).setAttribute("aria-pressed", String(each === view));
    }
    at("tasks").hidden = view !== "waiting";
    at("bookings").hidden = view !== "bookings";
    this.list();
    this.rounds.now();
  }

  async look(isCurrent) {
    const [{ tasks }, records] = await Promise.all([
      this.desk.get("/api/tasks/pending"), this.view === "bookings" ? newestBookings(this.desk) : this.records]);
    if (!isCurrent()) {
      return;
    }
    const news = tasks.some((task) => !this.tasks.some((known) => known.task_id === task.task_id));
    this.tasks = tasks;
    this.records = records;
    this.list();
    this.say(news ? `${this.words.arrived} ${tasks.length}` : "", false);
    await this.page?.update(tasks.find((task) => task.task_id === this.current));
  }

  list() {
    const wanted = at("find").value.trim().toLowerCase();
    const found = (each) => !wanted || JSON.stringify(each).toLowerCase().includes(wanted);
    const rows = this.view === "waiting" ? this.tasks : this.records;
    const matching = rows.filter(found);
    (this.view === "waiting" ? this.taskList : this.bookingList).show(matching, this.current);
    at("count").textContent = this.tasks.length || "";
    at("none").hidden = matching.length > 0;
    at("none").textContent = this.emptyText(rows.length > 0);
    document.title = `${this.tasks.length ? `(${this.tasks.length}) ` : ""}OpenEvent · ${this.words.title}`;
  }

  emptyText(isFiltered) {
    if (isFiltered) {
      return this.words.notFound;
    }
    return this.view === "waiting" ? this.words.none : this.words.noBookings;
  }

  // One of them

  open(id) {
    const task = this.tasks.find((each) => each.task_id === id);
    const record = this.records.find((each) => each.event_id === id);
    this.current = id;
    this.page = this.view === "waiting"
      ? new TaskPage(this.desk, this.words, task, (decided) => this.decided(decided), () => this.rounds.now())
      : new BookingPage(this.desk, this.words, record);
    at("detail").replaceChildren(at("back"), this.page.element);
    document.body.dataset.open = "yes";
    at("detail").querySelector("h2").focus();
    this.list();
    this.rounds.now();
  }

  close() {
    this.current = null;
    this.page = null;
    delete document.body.dataset.open;
    at("detail").replaceChildren(at("back"), element("p", { className: "empty", textContent: this.words.choose }));
  }

  decided(id) {
    this.tasks = this.tasks.filter((task) => task.task_id !== id);
    this.list();
    this.rounds.now();
  }

  // Whether every reply waits

  async approvalMode() {
    try {
      at("approval").checked = (await this.desk.get("/api/config/hil-mode")).enabled;
    } catch (problem) {
      this.say(problem.message, true);
    }
  }

  async switchApproval() {
    try {
      await this.desk.post("/api/config/hil-mode", { enabled: at("approval").checked });
    } catch (problem) {
      at("approval").checked = !at("approval").checked;
      this.say(problem.message, true);
    }
  }

  say(text, bad) {
    at("state").classList.toggle("bad", bad);
    if (at("state").textContent !== text) {
      at("state").textContent = text;
    }
  }
}

new Console();
