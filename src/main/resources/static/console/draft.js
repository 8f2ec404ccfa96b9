/* What the client will read: shown as the client sees it, and written by hand where the manager wants it otherwise. */

import { button, element, rendered, section } from "./elements.js";

export class Draft {
  /** @param text what was drafted; may be empty */
  constructor(text, words) {
    this.words = words;
    this.drafted = text;
    this.change = element("div", { className: "notice", role: "status", hidden: true });
    this.view = element("div", { className: "letter" });
    this.box = element("textarea", { name: "draft", "aria-label": words.draft, value: text, hidden: true });
    this.toggle = button(words.edit, () => this.write(this.box.hidden));
    this.toggle.setAttribute("aria-expanded", "false");
    this.element = section(words.draft, this.change, this.view, this.box, this.toggle);
    this.element.className = "draft";
    this.write(text === "", false);
  }

  write(open, focus = true) {
    this.box.hidden = !open;
    this.view.hidden = open;
    this.view.replaceChildren(...rendered(this.box.value));
    this.toggle.textContent = open ? this.words.preview : this.words.edit;
    this.toggle.setAttribute("aria-expanded", String(open));
    if (focus) {
      (open ? this.box : this.toggle).focus();
    }
  }

  /** What was written stays to be read. */
  close() {
    this.write(false, false);
    this.change.hidden = true;
    this.toggle.remove();
  }

  /** @returns the manager's own text; null when the draft was left as it is */
  get edited() {
    return this.box.value === this.drafted ? null : this.box.value;
  }

  /** @returns the draft that the manager has read, before any edit; null where nothing was drafted */
  get seen() {
    return this.drafted || null;
  }

  /** @returns why this can't be approved as it stands; null when it can */
  get obstacle() {
    if (!this.change.hidden) {
      return this.words.readFirst;
    }
    return this.drafted.trim() && !this.box.value.trim() ? this.words.emptied : null;
  }

  /** A newer draft; it is never put over what is being written, and is told until the manager says that it was read. */
  renew(text) {
    if (text === this.drafted) {
      return;
    }
    const untouched = this.edited === null;
    this.drafted = text;
    if (untouched) {
      this.box.value = text;
      this.view.replaceChildren(...rendered(text));
    }
    this.change.replaceChildren(element("p", { textContent: untouched ? this.words.changedDraft : this.words.newerDraft }),
      ...(untouched ? [] : rendered(text)), button(this.words.haveRead, () => this.read()));
    this.change.hidden = false;
    this.change.scrollIntoView({ block: "nearest" });
  }

  read() {
    this.change.hidden = true;
    (this.box.hidden ? this.toggle : this.box).focus();
  }
}
