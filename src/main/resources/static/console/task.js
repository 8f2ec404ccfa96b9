/* One task: what the client wrote, what was drafted, and the manager's decision. */

import { BookingPanel } from "./booking.js";
import { Draft } from "./draft.js";
import { button, clock, element, rendered, section } from "./elements.js";
import { evidence, quoted } from "./evidence.js";
import { addressOf, clientOf, titleOf } from "./tasks.js";

/** Tasks in which the manager may write to the client even where nothing was drafted. */
const FREE_TEXT = new Set(["ai_reply_approval", "manual_review", "message_manager"]);

const SOURCING = "source_missing_product";

export class TaskPage {
  /**
   * @param decided called when the task is decided
   * @param outdated called when the server knows the task otherwise than this page does
   */
  constructor(desk, words, task, decided, outdated) {
    this.desk = desk;
    this.words = words;
    this.task = task;
    this.decided = decided;
    this.outdated = outdated;
    this.isOver = false;
    const { payload } = task;
    const grounds = payload.hil_context?.evidence || [];
    this.notice = element("div", { className: "notice", role: "status", hidden: true });
    this.draft = FREE_TEXT.has(task.type) || payload.draft_body ? new Draft(payload.draft_body || "", words) : null;
    this.note = element("textarea", { name: "note", rows: 2, "aria-describedby": "note-hint" });
    this.noteField = this.makeNote();
    this.item = task.type === SOURCING ? this.makeItem() : null;
    this.actions = element("div", { className: "actions" },
      button(words.approve, () => this.decide("approve"), "main"), button(words.reject, () => this.decide("reject"), "bad"));
    this.booking = task.event_id ? new BookingPanel(desk, words, task.event_id) : null;
    this.element = element("div", { className: "page" }, this.heading(), this.notice,
      element("div", { className: "deed" },
        payload.snippet ? section(words.clientWrote, quoted(payload.snippet, grounds)) : null,
        payload.reason ? section(words.why, element("p", { textContent: payload.reason.replaceAll("_", " ") })) : null,
        this.draft?.element, this.item, this.noteField, this.actions,
        evidence(grounds, words), this.earlier(payload.hil_context?.previous_decisions || [])),
      this.booking?.element);
  }

  heading() {
    const title = `${titleOf(this.task, this.words)} · ${clientOf(this.task, this.words)}`;
    return element("header", {}, element("h2", { tabIndex: -1, textContent: title }),
      element("p", { className: "quiet" }, this.words.since + " ", clock(this.task.created_at + "Z", this.words.language)));
  }

  makeItem() {
    this.product = element("input", { name: "product", value: (this.task.payload.products || [])[0] || "" });
    this.price = element("input", { name: "price", inputMode: "decimal", size: 10 });
    return section(this.words.item, element("div", { className: "fields" },
      element("label", {}, this.words.itemName, this.product), element("label", {}, this.words.itemPrice, this.price)));
  }

  makeNote() {
    return element("section", {},
      element("label", {}, element("span", { className: "label", textContent: this.words.note }), this.note),
      element("p", { id: "note-hint", className: "quiet", textContent: this.words.noteHint }));
  }

  earlier(decisions) {
    return decisions.length ? section(this.words.earlier, element("ul", { className: "lines" }, ...decisions.map((each) =>
      element("li", {}, clock(each.timestamp, this.words.language), " ",
        `${this.words.verdicts[each.decision]}${each.notes ? ": " + each.notes : ""}`)))) : null;
  }

  /** What changes while a manager thinks. @param task as it is now; null when it is no longer there */
  async update(task) {
    if (!task && !this.isOver) {
      this.end();
      this.tell(this.words.gone, true);
    }
    if (task && !this.isOver) {
      this.draft?.renew(task.payload.draft_body || "");
    }
    await this.booking?.refresh();
  }

  /** Nothing is left to decide. */
  end() {
    this.isOver = true;
    this.draft?.close();
    [this.noteField, this.item, this.actions].forEach((each) => each?.remove());
  }

  /** @param letter what the client reads; null without */
  tell(text, bad, letter = null) {
    this.notice.replaceChildren(element("p", { textContent: text }), ...(letter ? rendered(letter) : []));
    this.notice.className = bad ? "notice bad" : "notice";
    this.notice.hidden = false;
    this.notice.scrollIntoView({ block: "nearest" });
  }

  async decide(verdict) {
    const obstacle = verdict === "approve" ? this.draft?.obstacle : null;
    if (obstacle) {
      this.tell(obstacle, true);
      return;
    }
    const buttons = this.actions.querySelectorAll("button");
    buttons.forEach((each) => { each.disabled = true; });
    try {
      const answer = await this.desk.post(`/api/tasks/${this.task.task_id}/${verdict}`, this.answer(verdict));
      this.end();
      this.told(verdict, answer.assistant_reply || "");
      this.decided(this.task.task_id);
    } catch (problem) {
      buttons.forEach((each) => { each.disabled = false; });
      this.tell(problem.status === 404 ? this.words.gone : problem.message, true);
      if (problem.status === 409) {
        this.outdated();
      }
    }
  }

  answer(verdict) {
    const notes = this.note.value.trim() || null;
    return verdict === "reject" ? { notes } : {
      notes,
      edited_message: this.draft?.edited ?? null,
      seen_draft: this.draft?.seen ?? null,
      sourced_product_name: this.product?.value.trim() || null,
      sourced_product_price: this.price?.value.trim() || null,
    };
  }

  told(verdict, reply) {
    const done = verdict === "approve" ? this.words.approved : this.words.rejected;
    this.tell(reply ? `${done} ${this.words.clientReads}` : done, false, reply);
    const address = addressOf(this.task);
    if (reply && address) {
      this.notice.append(this.mailButton(address, reply));
    }
  }

  /** A client of a chat has read it there; others get it by mail. */
  mailButton(address, text) {
    const send = button(`${this.words.sendMail} ${address}`, async () => {
      send.disabled = true;
      try {
        const answer = await this.desk.post("/api/emails/send-to-client", {
          to_email: address, to_name: clientOf(this.task, this.words), subject: this.words.mailSubject, body_text: text,
          event_id: this.task.event_id, task_id: this.task.task_id });
        this.tell(answer.success ? answer.message : answer.error, !answer.success);
      } catch (problem) {
        send.disabled = false;
        this.tell(problem.message, true);
      }
    });
    return send;
  }
}
