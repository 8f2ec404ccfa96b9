/* The demo venue's page: its rooms, as the public interface tells them, and the chat as the address asks for it. */
(() => {
  "use strict";

  const wanted = new URLSearchParams(location.search);
  const chat = document.getElementById("corner");

  for (const attribute of ["lang", "theme", "team"]) {
    if (wanted.get(attribute)) {
      chat.setAttribute(attribute, wanted.get(attribute));
    }
  }
  if (wanted.has("accent")) {
    chat.classList.add("terracotta");
  }
  if (wanted.has("inline")) {
    chat.toggleAttribute("inline", true);
    const section = document.getElementById("house");
    section.append(chat);
    section.hidden = false;
  }

  document.getElementById("ask").addEventListener("click", () => {
    if (chat.hasAttribute("inline")) {
      chat.scrollIntoView();
    } else {
      chat.show(true);
    }
  });

  const text = (name, content, className = "") => Object.assign(document.createElement(name), { textContent: content, className });

  const card = (room) => {
    const item = document.createElement("li");
    item.append(
      text("h3", room.name), text("p", room.description),
      text("p", `up to ${room.capacity} guests`, "guests"), text("p", `CHF ${room.price} per day`, "price"));
    return item;
  };

  const showRooms = async () => {
    const answer = await fetch("/api/test-data/rooms", { headers: wanted.get("team") ? { "X-Team-Id": wanted.get("team") } : {} });
    if (!answer.ok) {
      throw new Error("HTTP " + answer.status);
    }
    const rooms = await answer.json();
    document.getElementById("room-list").replaceChildren(...rooms.map(card));
  };

  showRooms().catch(() => document.getElementById("room-list")
    .replaceChildren(text("li", "The rooms can’t be shown just now. Please ask us in the chat.")));
})();
