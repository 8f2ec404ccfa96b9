/* The list of what waits for a manager. */

import { element } from "./elements.js";

export class TaskList {
  /** @param chosen called with the id of a task that was clicked */
  constructor(place, words, chosen) {
    this.place = place;
    this.words = words;
    this.chosen = chosen;
  }

  /** Rows that are already there stay, so that the focus does. */
  show(tasks, current) {
    const known = new Map([...this.place.children].map((row) => [row.dataset.id, row]));
    const rows = tasks.map((task) => this.fill(known.get(task.task_id) || this.row(task.task_id), task, current));
    const before = [...this.place.children];
    if (before.length !== rows.length || before.some((row, index) => row !== rows[index])) {
      this.place.replaceChildren(...rows);
    }
  }

  row(id) {
    const button = element("button", { type: "button" }, element("strong"), element("span"), element("small"));
    button.addEventListener("click", () => this.chosen(id));
    const row = element("li", {}, button);
    row.dataset.id = id;
    return row;
  }

  fill(row, task, current) {
    const [title, client, words] = row.firstElementChild.children;
    title.textContent = titleOf(task, this.words);
    client.textContent = clientOf(task, this.words);
    words.textContent = task.payload.snippet || task.payload.reason || "";
    row.firstElementChild.setAttribute("aria-current", String(task.task_id === current));
    return row;
  }
}

export const titleOf = (task, words) => words.tasks[task.type] || task.type.replaceAll("_", " ");

export const clientOf = (task, words) => task.payload.event_summary?.client_name || addressOf(task) || words.unknownClient;

/** @returns the client's address; null when none is known */
export const addressOf = (task) => {
  const address = task.payload.event_summary?.email || task.client_id;
  return address && address !== "unknown@example.com" ? address : null;
};
