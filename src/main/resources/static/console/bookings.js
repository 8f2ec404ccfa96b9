/* The newest bookings, and one of them. */

import { badge, BookingPanel } from "./booking.js";
import { element } from "./elements.js";

const SHOWN = 50;

/** @returns the newest records, newest first */
export const newestBookings = async (desk) => {
  const { total_events: total } = await desk.get("/api/events?limit=1");
  const { events } = await desk.get(`/api/events?limit=${SHOWN}&offset=${Math.max(0, total - SHOWN)}`);
  return events.reverse();
};

export class BookingList {
  constructor(place, words, chosen) {
    this.place = place;
    this.words = words;
    this.chosen = chosen;
  }

  show(records, current) {
    const focused = document.activeElement?.closest("[data-id]")?.dataset.id;
    this.place.replaceChildren(...records.map((record) => this.row(record, current)));
    this.place.querySelector(`[data-id="${CSS.escape(focused || "")}"] button`)?.focus();
  }

  row(record, current) {
    const status = badge(record.status, this.words);
    const when = [record.chosen_date, record.locked_room_id].filter(Boolean).join(" · ");
    const button = element("button", { type: "button" },
      element("strong", { textContent: nameOf(record, this.words) }), status,
      element("small", { textContent: when || this.words.noDate }));
    button.setAttribute("aria-current", String(record.event_id === current));
    button.addEventListener("click", () => this.chosen(record.event_id));
    const row = element("li", {}, button);
    row.dataset.id = record.event_id;
    return row;
  }
}

const nameOf = (record, words) => {
  const { name, email } = record.event_data;
  return [name, email].find((each) => each && each !== "Not specified") || words.unknownClient;
};

export class BookingPage {
  constructor(desk, words, record) {
    this.panel = new BookingPanel(desk, words, record.event_id);
    this.element = element("div", { className: "page" },
      element("header", {}, element("h2", { tabIndex: -1, textContent: nameOf(record, words) })), this.panel.element);
  }

  update() {
    return this.panel.refresh();
  }
}
