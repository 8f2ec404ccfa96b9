/* How far a booking is: progress, what is agreed, the deposit, what was said, and what happened, in two depths. */

import { button, clock, day, element, facts, freshKey, rendered, section } from "./elements.js";

const ACTIVITIES = 50;

/** What the record says where it knows nothing. */
const UNKNOWN = new Set(["Not specified", "none", "None"]);

/** @param status as the record says it: `Option` */
export const badge = (status, words) => {
  const key = status.toLowerCase();
  const made = element("em", { className: "badge", textContent: words.statuses[key] || status });
  made.dataset.status = key;
  return made;
};

export class BookingPanel {
  constructor(desk, words, id) {
    this.desk = desk;
    this.words = words;
    this.id = id;
    this.path = "/api/events/" + encodeURIComponent(id);
    this.depth = "high";
    this.parts = new Map();
    this.notice = element("p", { className: "notice", role: "status", hidden: true });
    this.places = ["progress", "facts", "deposit", "activity", "talk"].map((name) => element("div", { className: name }));
    const [progress, ...others] = this.places;
    this.element = element("aside", { className: "booking", "aria-label": words.booking }, progress, this.notice, ...others);
  }

  async refresh() {
    const [progress, record, activity] = await Promise.all([
      this.desk.get(this.path + "/progress"), this.desk.get(this.path),
      this.desk.get(`${this.path}/activity?granularity=${this.depth}&limit=${ACTIVITIES}`)]);
    const talk = await this.desk.get("/api/conversation/" + encodeURIComponent(record.thread_id))
      .then((answer) => answer.conversation_history, () => []);
    this.put(0, [progress, record.status], () => this.progress(progress, record.status));
    this.put(1, record.event_data, () => this.agreed(record.event_data));
    this.put(2, record.deposit_info, () => this.deposit(record.deposit_info || {}, record.event_data.deposit));
    this.put(3, [activity.activities, this.depth], () => this.activity(activity.activities));
    this.put(4, talk, () => this.talk(talk));
  }

  /** Makes a part anew only when what it shows has changed, so that the focus and an open list stay. */
  put(index, content, make) {
    const seen = JSON.stringify(content);
    if (this.parts.get(index) !== seen) {
      this.parts.set(index, seen);
      const place = this.places[index];
      const focused = [...place.querySelectorAll("button, summary")].indexOf(document.activeElement);
      const made = make();
      place.replaceChildren(...(made ? [made] : []));
      place.querySelectorAll("button, summary")[focused]?.focus();
    }
  }

  progress(progress, status) {
    const stages = progress.stages.map((stage) => this.stage(stage, progress.percentage));
    return element("section", {},
      element("h3", {}, this.words.progress, " ", badge(status, this.words)),
      element("ol", { className: "stages" }, ...stages),
      element("progress", { max: 100, value: progress.percentage, "aria-label": this.words.progress }));
  }

  stage(stage, percentage) {
    const item = element("li", {},
      element("span", { className: "dot" }),
      element("span", { textContent: this.words.stages[stage.id] || stage.label }),
      element("span", { className: "unseen", textContent: ", " + this.words.stageStates[stage.status] }));
    item.dataset.status = percentage === 100 ? "completed" : stage.status;
    if (stage.status === "active") {
      item.setAttribute("aria-current", "step");
    }
    return item;
  }

  agreed(data) {
    const known = (key) => UNKNOWN.has(data[key]) ? null : data[key];
    const hours = known("start_time") && known("end_time") ? `${data.start_time}–${data.end_time}` : null;
    return section(this.words.booking, facts(Object.entries(this.words.facts)
      .map(([key, name]) => [name, key === "hours" ? hours : known(key)])));
  }

  /** @param shown the amount as it is written in the offer */
  deposit(deposit, shown) {
    if (!deposit.deposit_required) {
      return null;
    }
    const whole = UNKNOWN.has(shown) ? deposit.deposit_amount.toFixed(2) : shown;
    const open = Math.round(100 * (deposit.deposit_amount - deposit.deposit_paid_amount)) / 100;
    const rest = deposit.deposit_paid_amount ? whole.replace(/[\d.,'’]*\d/, open.toFixed(2)) : whole;
    const due = deposit.deposit_due_date && day(deposit.deposit_due_date, this.words.language);
    const paid = deposit.deposit_paid ? clock(deposit.deposit_paid_at, this.words.language).textContent : this.words.notYet;
    return section(this.words.deposit,
      facts([[this.words.amount, whole], [this.words.open, open > 0 && open < deposit.deposit_amount ? rest : null],
        [this.words.due, due], [this.words.paid, paid]]),
      deposit.deposit_paid ? null : this.paymentButton(open, rest));
  }

  /** Records what its label says, once however often it is sent. */
  paymentButton(amount, label) {
    const key = freshKey();
    return button(`${this.words.recordPayment} (${label})`, (event) => this.pay(event.target, amount, key));
  }

  async pay(control, amount, key) {
    control.disabled = true;
    try {
      const answer = await this.desk.post(`/api/event/${encodeURIComponent(this.id)}/deposit/received`, { amount }, key);
      this.tell(this.words.obstacles[answer.reason] || this.words.recorded, false);
      await this.refresh();
    } catch (problem) {
      control.disabled = false;
      this.tell(problem.message, true);
    }
  }

  tell(text, bad) {
    this.notice.textContent = text;
    this.notice.className = bad ? "notice bad" : "notice";
    this.notice.hidden = false;
  }

  activity(entries) {
    const depths = ["high", "detailed"].map((depth) => {
      const made = button(this.words.depths[depth], () => this.deepen(depth));
      made.setAttribute("aria-pressed", String(depth === this.depth));
      return made;
    });
    return section(this.words.activity,
      element("div", { className: "switch", role: "group", "aria-label": this.words.activity }, ...depths),
      element("ol", { className: "lines" }, ...entries.map((entry) => this.entry(entry))));
  }

  entry(entry) {
    const made = element("li", {}, clock(entry.timestamp, this.words.language),
      element("span", {}, element("strong", { textContent: entry.title }), entry.detail ? ` · ${entry.detail}` : ""));
    made.dataset.depth = entry.granularity;
    return made;
  }

  async deepen(depth) {
    this.depth = depth;
    try {
      await this.refresh();
    } catch (problem) {
      this.tell(problem.message, true);
    }
  }

  talk(said) {
    const open = Boolean(this.places[4].querySelector("details")?.open);
    const lines = said.map((each) => each.role === "user"
      ? this.line("client", this.words.client, [element("p", { textContent: each.content })])
      : this.line("house", this.words.house, rendered(each.content)));
    return said.length ? element("details", { open },
      element("summary", { textContent: `${this.words.conversation} (${said.length})` }),
      element("ol", { className: "said-so-far" }, ...lines)) : null;
  }

  line(className, speaker, text) {
    return element("li", { className }, element("strong", { textContent: speaker }), ...text);
  }
}
