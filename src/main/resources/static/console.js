/* The manager's page: pending tasks with their drafts and evidence, and what became of the booking. Speaks only the public API. */
(() => {
  "use strict";

  const POLL_MS = 5000;
  const LONGEST_POLL_MS = 60000;
  const TITLES = {
    ai_reply_approval: "Reply to release", confirmation_message: "Booking to confirm", offer_message: "Offer to release",
    date_confirmation_message: "Dates to settle", room_availability_message: "Rooms to release", manual_review: "To be looked at",
    message_manager: "Client wants a person", source_missing_product: "Item to find", cancellation_request: "Client wants to cancel",
    room_conflict_resolution: "Two clients, one room", site_visit_hil_review: "Visit to confirm",
  };

  const at = (id) => document.getElementById(id);

  const element = (name, properties = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key in made) {
        made[key] = value;
      } else {
        made.setAttribute(key, value);
      }
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  };

  const section = (title, ...children) => element("section", {}, element("h3", { textContent: title }), ...children);

  const facts = (pairs) => element("dl", { className: "facts" }, ...pairs
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .flatMap(([name, value]) => [element("dt", { textContent: name }), element("dd", { textContent: String(value) })]));

  // The public API

  const call = async (path, body) => {
    const headers = {};
    if (at("team").value.trim()) {
      headers["X-Team-Id"] = at("team").value.trim();
    }
    if (at("key").value) {
      headers.Authorization = "Bearer " + at("key").value;
    }
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    const answer = await fetch(path, {
      method: body === undefined ? "GET" : "POST", headers, body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "omit", cache: "no-store" });
    const content = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      const detail = typeof content.detail === "string" ? content.detail : content.detail?.[0]?.msg;
      throw Object.assign(new Error(detail || "HTTP " + answer.status), { status: answer.status });
    }
    return content;
  };

  // The list

  let tasks = [];
  let chosen = null;
  let depth = "high";
  let wait = POLL_MS;
  let timer = 0;
  let round = 0;

  const say = (text) => {
    if (at("state").textContent !== text) {
      at("state").textContent = text;
    }
  };

  const who = (task) => task.payload.event_summary?.client_name || task.client_id || "unknown client";

  const showList = () => {
    at("none").hidden = tasks.length > 0;
    const known = new Map([...at("tasks").children].map((row) => [row.dataset.task, row]));
    const rows = tasks.map((task) => {
      const row = known.get(task.task_id) || newRow(task);
      const button = row.firstElementChild;
      const [title, client, words] = button.children;
      title.textContent = TITLES[task.type] || task.type;
      client.textContent = " · " + who(task);
      words.textContent = (task.payload.snippet || "").slice(0, 90);
      button.setAttribute("aria-current", String(task.task_id === chosen));
      return row;
    });
    const before = [...at("tasks").children];
    if (before.length !== rows.length || before.some((row, index) => row !== rows[index])) {
      at("tasks").replaceChildren(...rows);
    }
    document.title = (tasks.length ? `(${tasks.length}) ` : "") + "OpenEvent · console";
  };

  const newRow = (task) => {
    const button = element("button", { type: "button" },
      element("strong"), element("span"), element("small"));
    button.addEventListener("click", () => choose(task.task_id));
    const row = element("li", {}, button);
    row.dataset.task = task.task_id;
    return row;
  };

  const poll = async () => {
    clearTimeout(timer);
    const own = ++round;
    if (!document.hidden) {
      try {
        const found = (await call("/api/tasks/pending")).tasks;
        if (own !== round) {
          return;
        }
        tasks = found;
        wait = POLL_MS;
        say("");
        showList();
        await refresh();
      } catch (problem) {
        wait = Math.min(LONGEST_POLL_MS, wait * 2);
        say(problem.message);
      }
    }
    if (own === round) {
      timer = setTimeout(poll, wait);
    }
  };

  // One task

  const choose = async (id) => {
    chosen = id;
    const task = tasks.find((each) => each.task_id === id);
    showList();
    at("detail").replaceChildren(...detail(task));
    at("detail").focus();
    await refresh();
  };

  /** What changes while a manager thinks: a newer draft is announced and never put over what is being edited. */
  const refresh = async () => {
    const task = tasks.find((each) => each.task_id === chosen);
    const shown = at("detail").querySelector("[data-task]");
    if (!shown || shown.dataset.task !== chosen) {
      return;
    }
    if (!task) {
      if (!shown.dataset.done) {
        notice(shown, "This task was decided or withdrawn in the meantime.", true);
        disable(shown);
      }
      return;
    }
    const box = shown.querySelector("textarea[name=draft]");
    const newest = task.payload.draft_body || "";
    if (box && box.dataset.drafted !== newest) {
      if (box.value === box.dataset.drafted) {
        box.value = newest;
      } else {
        notice(shown, "There is a newer draft:\n\n" + newest, false);
      }
      box.dataset.drafted = newest;
    }
    await booking(shown, task);
  };

  const disable = (shown) => shown.querySelectorAll(".actions button, textarea, .actions input").forEach((each) => {
    each.disabled = true;
  });

  const notice = (shown, text, bad) => {
    const box = shown.querySelector(".notice");
    box.textContent = text;
    box.className = bad ? "notice bad" : "notice";
    box.hidden = false;
  };

  const detail = (task) => {
    const payload = task.payload;
    const summary = payload.event_summary;
    const drafted = payload.draft_body || "";
    const editable = ["ai_reply_approval", "manual_review", "message_manager"].includes(task.type) || drafted !== "";
    const draft = element("textarea", { name: "draft", rows: Math.min(22, Math.max(5, drafted.split("\n").length + 2)), value: drafted });
    draft.dataset.drafted = drafted;
    const note = element("textarea", { name: "note", rows: 2 });
    const sourcing = task.type === "source_missing_product";
    const product = element("input", { name: "product", value: (payload.products || [])[0] || "" });
    const price = element("input", { name: "price", inputMode: "decimal", size: 10 });
    const approve = element("button", { type: "button", className: "main", textContent: "Approve" });
    const reject = element("button", { type: "button", className: "bad", textContent: "Reject" });
    const shown = element("div", {},
      element("h2", { textContent: `${TITLES[task.type] || task.type} · ${who(task)}` }),
      element("p", { className: "notice", role: "status", hidden: true }),
      payload.snippet ? section("The client wrote", element("p", { className: "said", textContent: payload.snippet })) : null,
      payload.reason ? section("Why", element("p", { textContent: payload.reason })) : null,
      editable ? section("What the client will read", element("label", {},
        element("span", { className: "unseen", textContent: "What the client will read" }), draft)) : null,
      sourcing ? section("The item", element("div", { className: "actions" },
        element("label", {}, "Name ", product), element("label", {}, "Price ", price))) : null,
      section("Note to the client or for the record", element("label", {},
        element("span", { className: "unseen", textContent: "Note" }), note)),
      element("div", { className: "actions" }, approve, reject),
      evidence(payload.hil_context?.evidence || []),
      summary ? section("The booking", facts([
        ["Client", summary.client_name], ["Company", summary.company], ["E-mail", summary.email], ["Date", summary.chosen_date],
        ["Room", summary.locked_room], ["Billing", summary.billing_address], ["Lines", (summary.line_items || []).join("\n")],
        ["Total", summary.offer_total],
      ])) : null,
      earlier(payload.hil_context?.previous_decisions || []),
      element("div", { className: "booking" }));
    shown.dataset.task = task.task_id;
    approve.addEventListener("click", () => decide(shown, task, "approve", {
      notes: note.value.trim() || null,
      edited_message: editable && draft.value !== drafted ? draft.value : null,
      sourced_product_name: sourcing ? product.value.trim() || null : null,
      sourced_product_price: sourcing ? price.value.trim() || null : null,
    }));
    reject.addEventListener("click", () => decide(shown, task, "reject", { notes: note.value.trim() || null }));
    return [shown];
  };

  /** Where the facts come from: the client's words, what was read out of them, and what was not. */
  const evidence = (grounds) => {
    if (!grounds.length) {
      return null;
    }
    const rows = grounds.map((ground) => element("tr", {},
      element("td", { textContent: ground.about }),
      element("td", { textContent: ground.value ?? "" }),
      element("td", {}, element("mark", { textContent: ground.text })),
      element("td", { textContent: ground.rule }),
      element("td", { textContent: (ground.rejected || []).map(rejected).join("; ") })));
    return section("Where it comes from", element("table", {},
      element("thead", {}, element("tr", {}, ...["Fact", "Understood", "The client’s words", "Rule", "Not"]
        .map((title) => element("th", { scope: "col", textContent: title })))),
      element("tbody", {}, ...rows)));
  };

  const rejected = (reading) => [reading.reading, reading.why].filter(Boolean).join(": ");

  const earlier = (decisions) => decisions.length ? section("Decided before", element("ul", { className: "lines" },
    ...decisions.map((each) => element("li", {}, element("time", { textContent: each.timestamp.slice(0, 16).replace("T", " ") }),
      `${each.decision} at step ${each.step}${each.notes ? ": " + each.notes : ""}`)))) : null;

  const decide = async (shown, task, verdict, body) => {
    const buttons = shown.querySelectorAll(".actions button");
    buttons.forEach((button) => { button.disabled = true; });
    try {
      const answer = await call(`/api/tasks/${task.task_id}/${verdict}`, body);
      shown.dataset.done = "yes";
      disable(shown);
      const text = answer.assistant_reply || "";
      notice(shown, (verdict === "approve" ? "Approved." : "Rejected.") + (text ? " The client reads:\n\n" + text : ""), false);
      if (text) {
        offerMail(shown, task, text);
      }
      tasks = tasks.filter((each) => each.task_id !== task.task_id);
      showList();
      await booking(shown, task);
    } catch (problem) {
      buttons.forEach((button) => { button.disabled = false; });
      notice(shown, problem.status === 404 ? "This task was decided in the meantime." : problem.message, true);
    }
  };

  /** A client of a chat has read it there; others get it by mail. */
  const offerMail = (shown, task, text) => {
    const address = task.payload.event_summary?.email || task.client_id;
    if (!address || address === "unknown@example.com") {
      return;
    }
    const send = element("button", { type: "button", textContent: `Send by e-mail to ${address}` });
    send.addEventListener("click", async () => {
      send.disabled = true;
      try {
        const answer = await call("/api/emails/send-to-client", {
          to_email: address, to_name: who(task), subject: "Your event", body_text: text,
          event_id: task.event_id, task_id: task.task_id });
        notice(shown, answer.success ? answer.message : answer.error, !answer.success);
      } catch (problem) {
        send.disabled = false;
        notice(shown, problem.message, true);
      }
    });
    shown.querySelector(".notice").after(element("div", { className: "actions" }, send));
  };

  // How far the booking is

  const booking = async (shown, task) => {
    if (!task.event_id) {
      return;
    }
    const path = "/api/events/" + encodeURIComponent(task.event_id);
    const [progress, activity] = await Promise.all([
      call(path + "/progress"), call(`${path}/activity?granularity=${depth}&limit=50`)]);
    const content = JSON.stringify([progress, activity, depth]);
    const place = shown.querySelector(".booking");
    if (place.dataset.content === content) {
      return;
    }
    place.dataset.content = content;
    const toggle = element("button", {
      type: "button", textContent: depth === "high" ? "Show every step" : "Show the main steps", "aria-pressed": String(depth !== "high") });
    toggle.addEventListener("click", async () => {
      depth = depth === "high" ? "detailed" : "high";
      await booking(shown, task);
      place.querySelector("button").focus();
    });
    place.replaceChildren(
      section(`Progress · ${progress.percentage} %`, element("ol", { className: "stages" }, ...progress.stages.map((stage) => {
        const item = element("li", { textContent: `${stage.icon} ${stage.label}` });
        item.dataset.status = stage.status;
        if (stage.status === "active") {
          item.setAttribute("aria-current", "step");
        }
        return item;
      }))),
      section("Activity", toggle, element("ul", { className: "lines" }, ...activity.activities.map((entry) => element("li", {},
        element("time", { dateTime: entry.timestamp, textContent: entry.timestamp.slice(0, 16).replace("T", " ") }),
        `${entry.icon} ${entry.title}${entry.detail ? ": " + entry.detail : ""}`)))));
  };

  // Settings of the page

  const kept = { team: "openevent-console team", key: "openevent-console key" };
  for (const [id, shelf] of Object.entries(kept)) {
    at(id).value = sessionStorage.getItem(shelf) || "";
    at(id).addEventListener("change", () => {
      sessionStorage.setItem(shelf, at(id).value);
      chosen = null;
      at("detail").replaceChildren();
      approvalMode();
      poll();
    });
  }

  const approvalMode = () => call("/api/config/hil-mode").then((mode) => { at("approval").checked = mode.enabled; })
    .catch((problem) => say(problem.message));

  at("approval").addEventListener("change", async () => {
    try {
      await call("/api/config/hil-mode", { enabled: at("approval").checked });
    } catch (problem) {
      at("approval").checked = !at("approval").checked;
      say(problem.message);
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
      poll();
    }
  });

  approvalMode();
  poll();
})();
