/*
 * <openevent-chat>: a chat with the venue's front desk, as one web component without a build step.
 *
 *   <script src="https://front-desk.example.com/widget.js" defer></script>
 *   <openevent-chat heading="Events at our house"></openevent-chat>
 *
 * Attributes, all optional: base (where OpenEvent runs; default: where this file came from), team, api-key (only on pages that
 * are not public), heading, greeting, lang (en, de, fr, it), email and name of a known client, hosts (further hosts that links
 * may lead to, separated by spaces), conversation (keeps several chats of one site apart), inline (part of the page instead of a button at its edge), open.
 * Look: --openevent-accent, --openevent-on-accent, --openevent-surface, --openevent-text, --openevent-soft, --openevent-radius,
 * --openevent-font; parts: launcher, panel, header, log, bubble, form.
 * Events: openevent-reply, with the reply's envelope as its detail.
 */
(() => {
  "use strict";

  const HOME = document.currentScript ? new URL(document.currentScript.src).origin : location.origin;
  const ATTEMPTS = 6;
  const FIRST_PAUSE_MS = 400;
  const LONGEST_PAUSE_MS = 8000;
  const PERSON_POLL_MS = [5000, 10000, 20000, 30000, 60000];

  /** Replies after which a person is to move. */
  const PERSONS_TURN = new Set([
    "manual_review_enqueued", "manager_escalation", "offer_accept_pending_hil", "sourcing_request_created",
    "room_conflict_detected"]);

  const WORDS = {
    en: {
      heading: "Event enquiry", greeting: "Hello! What would you like to organise, when, and for how many people?",
      launch: "Open the chat", close: "Close the chat", message: "Your message", send: "Send", stop: "Stop",
      email: "E-mail (optional), so that we can reach you", typing: "We are writing …", you: "You", house: "We",
      fresh: "New conversation", lost: "The connection was lost.", failed: "Your message could not be delivered.",
      retry: "Try again", over: "This conversation is over. A new one has begun.", accept: "Accept the offer",
      change: "Change something", changeHint: "What would you like to change?", waiting: "A colleague is looking at it.",
    },
    de: {
      heading: "Anfrage", greeting: "Guten Tag! Was möchten Sie veranstalten, wann, und für wie viele Personen?",
      launch: "Chat öffnen", close: "Chat schliessen", message: "Ihre Nachricht", send: "Senden", stop: "Anhalten",
      email: "E-Mail (freiwillig), damit wir Sie erreichen", typing: "Wir schreiben …", you: "Sie", house: "Wir",
      fresh: "Neues Gespräch", lost: "Die Verbindung ist abgebrochen.", failed: "Ihre Nachricht konnte nicht zugestellt werden.",
      retry: "Nochmals versuchen", over: "Dieses Gespräch ist beendet. Ein neues hat begonnen.", accept: "Angebot annehmen",
      change: "Etwas ändern", changeHint: "Was möchten Sie ändern?", waiting: "Eine Kollegin oder ein Kollege schaut es sich an.",
    },
    fr: {
      heading: "Votre demande", greeting: "Bonjour ! Que souhaitez-vous organiser, quand, et pour combien de personnes ?",
      launch: "Ouvrir la discussion", close: "Fermer la discussion", message: "Votre message", send: "Envoyer", stop: "Arrêter",
      email: "E-mail (facultatif), pour vous joindre", typing: "Nous écrivons …", you: "Vous", house: "Nous",
      fresh: "Nouvelle discussion", lost: "La connexion a été perdue.", failed: "Votre message n’a pas pu être transmis.",
      retry: "Réessayer", over: "Cette discussion est terminée. Une nouvelle a commencé.", accept: "Accepter l’offre",
      change: "Changer quelque chose", changeHint: "Que souhaitez-vous changer ?", waiting: "Un collègue regarde votre demande.",
    },
    it: {
      heading: "La vostra richiesta", greeting: "Buongiorno! Che cosa desiderate organizzare, quando, e per quante persone?",
      launch: "Aprire la chat", close: "Chiudere la chat", message: "Il vostro messaggio", send: "Inviare", stop: "Fermare",
      email: "E-mail (facoltativa), per raggiungervi", typing: "Stiamo scrivendo …", you: "Voi", house: "Noi",
      fresh: "Nuova conversazione", lost: "La connessione è caduta.", failed: "Il vostro messaggio non è stato recapitato.",
      retry: "Riprovare", over: "Questa conversazione è finita. Ne è cominciata una nuova.", accept: "Accettare l’offerta",
      change: "Cambiare qualcosa", changeHint: "Che cosa desiderate cambiare?", waiting: "Un collega guarda la vostra richiesta.",
    },
  };

  const STYLE = `
    :host { --accent: var(--openevent-accent, #1f5f5b); --on-accent: var(--openevent-on-accent, #fff);
      --surface: var(--openevent-surface, #fff); --text: var(--openevent-text, #1c2322); --soft: var(--openevent-soft, #eef3f2);
      --radius: var(--openevent-radius, 14px); font: 16px/1.45 var(--openevent-font, system-ui, sans-serif); color: var(--text); }
    :host([hidden]) { display: none; }
    * { box-sizing: border-box; }
    button, input, textarea { font: inherit; color: inherit; }
    button { cursor: pointer; border: 0; border-radius: 999px; padding: .45em 1em; background: var(--soft); }
    button:disabled { cursor: default; opacity: .55; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .main { background: var(--accent); color: var(--on-accent); }
    .launcher { position: fixed; right: 1.2rem; bottom: 1.2rem; z-index: 2147483000; padding: .8em 1.3em;
      box-shadow: 0 4px 18px rgb(0 0 0 / .25); }
    .panel { display: flex; flex-direction: column; background: var(--surface); border-radius: var(--radius); overflow: hidden;
      border: 1px solid rgb(0 0 0 / .15); }
    :host(:not([inline])) .panel { position: fixed; right: 1.2rem; bottom: 1.2rem; z-index: 2147483001; width: min(25rem, calc(100vw - 1.5rem));
      height: min(38rem, calc(100dvh - 2rem)); box-shadow: 0 10px 40px rgb(0 0 0 / .3); }
    :host([inline]) .panel { height: 100%; min-height: 24rem; }
    [hidden] { display: none !important; }
    header { display: flex; align-items: center; gap: .5rem; padding: .7rem .9rem; background: var(--accent); color: var(--on-accent); }
    header h2 { flex: 1; margin: 0; font-size: 1.05em; }
    header button { background: transparent; color: inherit; border: 1px solid currentcolor; padding: .2em .7em; font-size: .85em; }
    header :focus-visible { outline-color: var(--on-accent); }
    .log { flex: 1; overflow-y: auto; padding: .9rem; display: flex; flex-direction: column; gap: .6rem; }
    .bubble { max-width: 88%; padding: .55rem .8rem; border-radius: var(--radius); background: var(--soft); overflow-wrap: anywhere; }
    .bubble.mine { align-self: flex-end; background: var(--accent); color: var(--on-accent); white-space: pre-wrap; }
    .bubble p { margin: 0 0 .5em; } .bubble p:last-child, .bubble ul:last-child { margin-bottom: 0; }
    .bubble ul { margin: 0 0 .5em; padding-left: 1.2em; }
    .bubble a { color: inherit; }
    .choices { display: flex; flex-wrap: wrap; gap: .4rem; }
    .choices button { border: 1px solid var(--accent); background: var(--surface); }
    .status { min-height: 1.4em; padding: 0 .9rem; font-size: .85em; opacity: .8; }
    .problem { display: flex; gap: .6rem; align-items: center; margin: .3rem .9rem; padding: .5rem .7rem; border-radius: 8px;
      background: #fbe9e7; color: #7a1d12; }
    .problem span { flex: 1; }
    form { display: grid; grid-template-columns: 1fr auto; gap: .5rem; padding: .7rem .9rem .9rem; border-top: 1px solid rgb(0 0 0 / .1); }
    textarea, input { width: 100%; padding: .5em .7em; border: 1px solid rgb(0 0 0 / .35); border-radius: 10px; background: var(--surface); }
    textarea { resize: none; height: 4.2em; }
    .email { grid-column: 1 / -1; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (prefers-reduced-motion: no-preference) { .log { scroll-behavior: smooth; } }
  `;

  /** A problem that trying again doesn't help with. */
  class Refusal extends Error {
    constructor(status, message) {
      super(message);
      this.status = status;
    }
  }

  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  const randomId = () => {
    if (crypto.randomUUID) {
      return crypto.randomUUID();
    }
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };

  const element = (name, properties = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key in made) {
        made[key] = value;
      } else {
        made.setAttribute(key, value);
      }
    }
    made.append(...children);
    return made;
  };

  /** The frames of a stream of server-sent events: {id, data}. */
  async function* frames(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      const parts = (rest + value).split("\n\n");
      rest = parts.pop();
      for (const part of parts) {
        const frame = { id: "", data: "" };
        for (const line of part.split("\n")) {
          if (line.startsWith("id: ")) {
            frame.id = line.slice(4);
          } else if (line.startsWith("data: ")) {
            frame.data += line.slice(6);
          }
        }
        if (frame.data) {
          yield frame;
        }
      }
    }
  }

  /** Speaks the public interface. */
  class Desk {
    constructor(base, team, key) {
      this.base = base.replace(/\/+$/, "");
      this.headers = {};
      if (team) {
        this.headers["X-Team-Id"] = team;
      }
      if (key) {
        this.headers.Authorization = "Bearer " + key;
      }
    }

    async call(path, options = {}) {
      const headers = { ...this.headers, ...options.headers };
      const answer = await fetch(this.base + path, { ...options, headers, credentials: "omit", cache: "no-store" });
      if (answer.ok) {
        return answer;
      }
      const problem = await answer.json().catch(() => ({}));
      const detail = typeof problem.detail === "string" ? problem.detail : "HTTP " + answer.status;
      const worthAnotherTry = answer.status >= 500 || answer.status === 408 || answer.status === 429;
      throw worthAnotherTry ? new Error(detail) : new Refusal(answer.status, detail);
    }

    history(thread) {
      return this.call("/api/conversation/" + encodeURIComponent(thread)).then((answer) => answer.json());
    }

    stop(thread) {
      return this.call(`/api/agent/chatkit/threads/${encodeURIComponent(thread)}/stop`, { method: "POST" });
    }

    /** Sends a message, or goes on after the last frame of its reply. Sending it twice is no second message: it has a key. */
    async *reply(thread, message) {
      const answer = message.lastId
        ? await this.call(`/api/agent/chatkit/threads/${encodeURIComponent(thread)}/stream`,
            { headers: { "Last-Event-ID": message.lastId } })
        : await this.call("/api/agent/chatkit/respond", {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-Stream-Ids": "1", "Idempotency-Key": message.key },
            body: JSON.stringify({
              thread_id: thread, text: message.text, from_email: message.email || null, from_name: message.name || null,
            }),
          });
      for await (const frame of frames(answer.body)) {
        yield { id: frame.id, event: JSON.parse(frame.data) };
      }
    }
  }

  /** Puts a reply's Markdown into elements. Everything is inserted as text; a link is one only to hosts that are known. */
  class Paper {
    constructor(hosts) {
      this.hosts = hosts;
    }

    blocks(text) {
      const blocks = [];
      for (const part of text.split(/\n{2,}/)) {
        let lines = [];
        let list = null;
        const close = () => {
          if (lines.length) {
            blocks.push(element("p", {}, ...this.lines(lines)));
            lines = [];
          }
        };
        for (const line of part.split("\n")) {
          const bullet = /^\s*[-*•] +(.*)$/.exec(line);
          if (bullet) {
            close();
            if (!list) {
              list = element("ul");
              blocks.push(list);
            }
            list.append(element("li", {}, ...this.inline(bullet[1])));
          } else if (line.trim()) {
            list = null;
            lines.push(line.replace(/^#{1,6} +/, ""));
          }
        }
        close();
      }
      return blocks;
    }

    lines(lines) {
      return lines.flatMap((line, index) => (index ? [element("br"), ...this.inline(line)] : this.inline(line)));
    }

    inline(text) {
      const marks = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)|<a\s[^>]*?href="([^"]*)"[^>]*>([^<]*)<\/a>/g;
      const nodes = [];
      let from = 0;
      for (const mark of text.matchAll(marks)) {
        nodes.push(document.createTextNode(text.slice(from, mark.index)));
        from = mark.index + mark[0].length;
        nodes.push(mark[1] !== undefined
          ? element("strong", {}, ...this.inline(mark[1]))
          : this.link(mark[3] ?? mark[4], mark[2] ?? mark[5]));
      }
      nodes.push(document.createTextNode(text.slice(from)));
      return nodes;
    }

    link(address, label) {
      let url = null;
      try {
        url = new URL(address, location.href);
      } catch {
        return document.createTextNode(label);
      }
      const known = (url.protocol === "https:" || url.protocol === "http:") && this.hosts.has(url.host);
      return known
        ? element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, label)
        : document.createTextNode(label);
    }
  }

  class OpenEventChat extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) {
        this.watching = true;
        return;
      }
      const base = this.getAttribute("base") || HOME;
      const team = this.getAttribute("team") || "";
      this.words = this.wordsOf(this.getAttribute("lang") || document.documentElement.lang || navigator.language || "en");
      this.desk = new Desk(base, team, this.getAttribute("api-key"));
      this.paper = new Paper(new Set([
        location.host, new URL(base, location.href).host, ...(this.getAttribute("hosts") || "").split(/\s+/).filter(Boolean)]));
      this.shelf = `openevent-chat ${base} ${team} ${this.getAttribute("conversation") || ""}`.trim();
      this.state = this.load();
      this.shown = 0;
      this.turns = 0;
      this.watching = true;
      this.build();
      this.restored = this.restore();
    }

    disconnectedCallback() {
      this.watching = false;
    }

    wordsOf(language) {
      return WORDS[language.slice(0, 2).toLowerCase()] || WORDS.en;
    }

    // What is kept between visits

    load() {
      try {
        const kept = JSON.parse(localStorage.getItem(this.shelf) || "null");
        this.returning = Boolean(kept) && typeof kept.thread === "string";
        return this.returning ? kept : this.fresh();
      } catch {
        return this.fresh();
      }
    }

    fresh() {
      return { thread: randomId(), email: this.getAttribute("email") || "", pending: null };
    }

    save() {
      try {
        localStorage.setItem(this.shelf, JSON.stringify(this.state));
      } catch {
        // Without storage the conversation lasts as long as the page.
      }
    }

    // How it looks

    build() {
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      const words = this.words;
      const heading = this.getAttribute("heading") || words.heading;
      const inline = this.hasAttribute("inline");

      this.launcher = element("button", {
        className: "launcher main", type: "button", part: "launcher", textContent: heading, "aria-label": `${words.launch}: ${heading}`,
        "aria-expanded": "false", "aria-controls": "panel",
      });
      this.log = element("div", {
        className: "log", part: "log", role: "log", "aria-live": "polite", "aria-label": heading, tabIndex: 0 });
      this.status = element("div", { className: "status", role: "status" });
      this.problemText = element("span");
      this.retry = element("button", { type: "button", textContent: words.retry });
      this.problem = element("div", { className: "problem", role: "alert", hidden: true }, this.problemText, this.retry);
      this.email = element("input", { type: "email", name: "email", autocomplete: "email", placeholder: words.email });
      this.emailRow = element("label", { className: "email" }, element("span", { className: "unseen", textContent: words.email }), this.email);
      this.box = element("textarea", { name: "message", rows: 2, maxLength: 10000, placeholder: words.message, required: true });
      this.sendButton = element("button", { className: "main", type: "submit", textContent: words.send });
      this.stopButton = element("button", { type: "button", textContent: words.stop, hidden: true });
      this.form = element("form", { part: "form" }, this.emailRow,
        element("label", {}, element("span", { className: "unseen", textContent: words.message }), this.box),
        element("div", {}, this.sendButton, this.stopButton));
      const fresh = element("button", { type: "button", textContent: words.fresh });
      const close = element("button", { type: "button", textContent: "✕", "aria-label": words.close });
      this.panel = element("section", { id: "panel", className: "panel", part: "panel", role: inline ? "region" : "dialog", "aria-label": heading },
        element("header", { part: "header" }, element("h2", { textContent: heading }), fresh, close),
        this.log, this.status, this.problem, this.form);
      root.append(this.launcher, this.panel);

      close.hidden = inline;
      this.launcher.addEventListener("click", () => this.show(true));
      close.addEventListener("click", () => this.show(false));
      fresh.addEventListener("click", () => this.startOver());
      this.stopButton.addEventListener("click", () => this.desk.stop(this.state.thread).catch(() => {}));
      this.retry.addEventListener("click", () => this.deliver());
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.say(this.box.value.trim());
      });
      this.box.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          this.form.requestSubmit();
        }
      });
      this.panel.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !inline) {
          event.stopPropagation();
          this.show(false);
        }
      });
      this.panel.hidden = !inline && !this.hasAttribute("open");
      this.launcher.hidden = inline || !this.panel.hidden;
    }

    show(open) {
      this.panel.hidden = !open;
      this.launcher.hidden = open;
      this.launcher.setAttribute("aria-expanded", String(open));
      (open ? this.box : this.launcher).focus();
    }

    bubble(mine, text) {
      const bubble = element("div", { className: mine ? "bubble mine" : "bubble", part: "bubble" });
      this.fill(bubble, mine, text);
      this.log.append(bubble);
      this.scroll();
      return bubble;
    }

    fill(bubble, mine, text) {
      const speaker = element("span", { className: "unseen", textContent: (mine ? this.words.you : this.words.house) + ": " });
      bubble.replaceChildren(speaker, ...(mine ? [document.createTextNode(text)] : this.paper.blocks(text)));
    }

    scroll() {
      this.log.scrollTop = this.log.scrollHeight;
    }

    // What was said before

    async restore() {
      this.emailRow.hidden = Boolean(this.state.email);
      if (this.returning) {
        await this.recall();
      }
      if (!this.shown) {
        this.bubble(false, this.getAttribute("greeting") || this.words.greeting);
      }
      if (this.state.pending) {
        await this.deliver();
      }
    }

    async recall() {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
          const { conversation_history: all } = await this.desk.history(this.state.thread);
          const history = this.state.pending ? all.slice(0, this.state.pending.before) : all;
          history.forEach((said) => this.bubble(said.role === "user", said.content));
          this.shown = history.length;
          if (!this.state.pending && history.at(-1)?.role === "user") {
            this.status.textContent = this.words.waiting;
            this.awaitPerson(this.state.thread);
          }
          return;
        } catch (problem) {
          if (problem instanceof Refusal) {
            this.state = this.state.pending ? this.state : { ...this.fresh(), email: this.state.email };
            return;
          }
          await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt));
        }
      }
    }

    startOver(notice) {
      if (this.busy) {
        return;
      }
      this.state = { ...this.fresh(), email: this.state.email };
      this.save();
      this.shown = 0;
      this.problem.hidden = true;
      this.status.textContent = "";
      this.log.replaceChildren();
      this.bubble(false, notice || this.getAttribute("greeting") || this.words.greeting);
      this.box.focus();
    }

    // What is said now

    async say(text, shown = text) {
      if (!text || this.busy || (this.email.value && !this.email.reportValidity())) {
        return;
      }
      this.box.value = "";
      await this.restored;
      if (this.state.pending) {
        await this.deliver();
        if (this.state.pending) {
          this.box.value = shown;
          return;
        }
      }
      this.log.querySelectorAll(".choices").forEach((choices) => choices.remove());
      this.state.email = this.state.email || this.email.value.trim();
      this.emailRow.hidden = Boolean(this.state.email);
      this.state.pending = {
        key: randomId(), text, shown, before: this.shown, email: this.state.email, name: this.getAttribute("name") };
      this.save();
      await this.deliver();
    }

    /** Delivers the pending message and takes its reply, going on wherever the connection was cut. */
    async deliver() {
      const pending = this.state.pending;
      if (!pending || this.busy) {
        return;
      }
      this.setBusy(true);
      this.turns++;
      const mine = this.pendingBubble || this.bubble(true, pending.shown);
      this.pendingBubble = mine;
      const reply = { bubble: null, text: "" };
      const message = { ...pending, lastId: "" };
      try {
        const envelope = await this.received(message, reply);
        this.pendingBubble = null;
        this.state.pending = null;
        this.save();
        this.answered(envelope, reply);
      } catch (problem) {
        reply.bubble?.remove();
        this.undelivered(problem);
      } finally {
        this.setBusy(false);
      }
    }

    async received(message, reply) {
      for (let attempt = 0; ; attempt++) {
        try {
          for await (const { id, event } of this.desk.reply(this.state.thread, message)) {
            if (event.type === "system_notice" || event.action === "tool_error") {
              throw new Error(event.message || event.assistant_text);
            }
            message.lastId = id || message.lastId;
            attempt = 0;
            if (event.type === "resync") {
              reply.text = "";
            } else if (event.delta !== undefined) {
              this.extend(reply, event.delta);
            } else if (event.assistant_text !== undefined) {
              return event;
            }
          }
          throw new Error("The stream ended early");
        } catch (problem) {
          if (problem instanceof Refusal || attempt >= ATTEMPTS) {
            throw problem;
          }
          this.status.textContent = this.words.lost;
          await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt) * (0.75 + Math.random() / 2));
          this.status.textContent = this.words.typing;
        }
      }
    }

    extend(reply, delta) {
      reply.text += delta;
      reply.bubble = reply.bubble || this.bubble(false, "");
      this.fill(reply.bubble, false, reply.text);
      this.scroll();
    }

    answered(envelope, reply) {
      reply.bubble = reply.bubble || this.bubble(false, "");
      this.fill(reply.bubble, false, envelope.assistant_text);
      this.shown += 2;
      this.offerChoices(envelope);
      this.scroll();
      const withheld = envelope.payload?.res?.pending_hil_approval === true;
      this.shown -= withheld ? 1 : 0;
      const waits = withheld || PERSONS_TURN.has(envelope.action);
      this.status.textContent = waits ? this.words.waiting : "";
      if (waits) {
        this.awaitPerson(this.state.thread);
      }
      this.dispatchEvent(new CustomEvent("openevent-reply", { detail: envelope, bubbles: true, composed: true }));
    }

    undelivered(problem) {
      this.status.textContent = "";
      if (problem instanceof Refusal && problem.status === 404) {
        const lost = this.state.pending.shown;
        this.pendingBubble = null;
        this.busy = false;
        this.startOver(this.words.over);
        this.box.value = lost;
        return;
      }
      this.problemText.textContent = this.words.failed;
      this.problem.hidden = false;
      this.retry.focus();
    }

    setBusy(busy) {
      this.busy = busy;
      this.sendButton.disabled = busy;
      this.stopButton.hidden = !busy;
      this.log.setAttribute("aria-busy", String(busy));
      if (busy) {
        this.problem.hidden = true;
        this.status.textContent = this.words.typing;
      }
    }

    /** Buttons for what the reply asks. */
    offerChoices(envelope) {
      const choices = element("div", { className: "choices" });
      const add = (label, act) => {
        const button = element("button", { type: "button", textContent: label });
        button.addEventListener("click", act);
        choices.append(button);
      };
      for (const action of envelope.payload?.actions || []) {
        if (action.type === "select_date" || action.type === "select_room") {
          add(action.label, () => this.say(action.label));
        }
      }
      if (envelope.action === "offer_draft_prepared") {
        add(this.words.accept, () => this.say(JSON.stringify({ client_tool: "confirm_offer", args: {} }), this.words.accept));
        add(this.words.change, () => {
          this.box.placeholder = this.words.changeHint;
          this.box.focus();
        });
      }
      if (choices.childElementCount) {
        this.log.append(choices);
      }
    }

    /** Looks now and then whether somebody has answered, as long as the client may see it. */
    async awaitPerson(thread) {
      const turn = this.turns;
      const stillWaits = () => this.watching && this.state.thread === thread && this.turns === turn;
      for (let round = 0; stillWaits(); round++) {
        await pause(PERSON_POLL_MS[Math.min(round, PERSON_POLL_MS.length - 1)]);
        if (document.hidden || !stillWaits()) {
          continue;
        }
        const history = await this.desk.history(thread).then((answer) => answer.conversation_history).catch(() => []);
        if (history.length > this.shown && stillWaits()) {
          history.slice(this.shown).forEach((said) => this.bubble(said.role === "user", said.content));
          this.shown = history.length;
          this.status.textContent = "";
          return;
        }
      }
    }
  }

  if (!customElements.get("openevent-chat")) {
    customElements.define("openevent-chat", OpenEventChat);
  }
})();
