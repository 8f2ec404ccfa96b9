/* What the client will read: shown as the client sees it, and written by hand where the manager wants it otherwise. */

import { button, element, rendered, section } from "./elements.js";

export class Draft {
  /** @param text what was drafted; may be empty */
  constructor(text, words) {
    this.words = words;
    this.drafted = text;
    this.view = element("div", { className: "letter" });
    this.box = element("textarea", { name: "draft", "aria-label": words.draft, value: text, hidden: true });
    this.toggle = button(words.edit, () => this.write(this.box.hidden));
    this.toggle.setAttribute("aria-expanded", "false");
    this.element = section(words.draft, this.view, this.box, this.toggle);
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
    this.toggle.remove();
  }

  /** @returns the manager's own text; null when the draft was left as it is */
  get edited() {
    return this.box.value === this.drafted ? null : this.box.value;
  }

  /** A newer draft; it is never put over what is being written. @returns whether it has to be told */
  renew(text) {
    if (text === this.drafted) {
      return false;
    }
    const untouched = this.edited === null;
    this.drafted = text;
    if (untouched) {
      this.box.value = text;
      this.view.replaceChildren(...rendered(text));
    }
    return !untouched;
  }
}
