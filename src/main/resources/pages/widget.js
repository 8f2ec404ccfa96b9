/*
 * <openevent-chat>: a chat with the venue's front desk, as one web component without a build step.
 *
 *   <script src="https://front-desk.example.com/widget.js" defer></script>
 *   <openevent-chat heading="Events at our house"></openevent-chat>
 *
 * Attributes, all optional: base (where OpenEvent runs; default: where this file came from), team, api-key (only on pages that
 * are not public), heading, greeting, lang (en, de, fr, it), email and name of a known client, hosts (further hosts that links
 * may lead to, separated by spaces), conversation (keeps several chats of one site apart), inline (a part of the page instead of
 * a button at its edge), open, theme (light, dark, auto; default: as the page's own color-scheme says).
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
  const LONGEST_WISHED_PAUSE_MS = 30000;
  /** How often the conversation is asked for where it can't be followed: after a tenth of the time since it was last moved. */
  const ASKING = { share: 0.1, leastMs: 1500, mostWaitingMs: 15000, mostMs: 60000 };
  /** A stream has a heartbeat every 15 seconds; without a sign of life for so long it is gone. */
  const SILENCE_MS = 45000;
  /** How long a reply that is to stop may take to end by itself. */
  const STOP_GRACE_MS = 5000;

  /** Replies after which a person is to move. */
  const PERSONS_TURN = new Set([
    "manual_review_enqueued", "manager_escalation", "offer_accept_pending_hil", "sourcing_request_created",
    "room_conflict_detected"]);

  /** Replies that are an offer, or will be one when a manager releases it. */
  const OFFERS = new Set(["offer_draft_prepared", "offer_waiting_hil"]);

  /** What a reply can ask to be chosen. */
  const CHOICES = new Set(["select_date", "select_room"]);

  /** Answers of the server that sending the same message again does not change. */
  const UNFIT = new Set([400, 413, 415, 422]);

  const LANGUAGES = ["en", "de", "fr", "it"];

  /** Each phrase in the order of LANGUAGES. */
  const PHRASES = {
    heading: ["Event enquiry", "Anfrage", "Votre demande", "La vostra richiesta"],
    greeting: ["Hello! What would you like to organise, when, and for how many people?",
      "Guten Tag! Was möchten Sie veranstalten, wann, und für wie viele Personen?",
      "Bonjour ! Que souhaitez-vous organiser, quand, et pour combien de personnes ?",
      "Buongiorno! Che cosa desiderate organizzare, quando, e per quante persone?"],
    launch: ["Open the chat", "Chat öffnen", "Ouvrir la discussion", "Aprire la chat"],
    close: ["Close the chat", "Chat schliessen", "Fermer la discussion", "Chiudere la chat"],
    unread: ["new", "neu", "nouveau", "nuovo"],
    message: ["Your message", "Ihre Nachricht", "Votre message", "Il vostro messaggio"],
    send: ["Send", "Senden", "Envoyer", "Inviare"],
    stop: ["Stop", "Anhalten", "Arrêter", "Fermare"],
    email: ["E-mail (optional), so that we can reach you", "E-Mail (freiwillig), damit wir Sie erreichen",
      "E-mail (facultatif), pour vous joindre", "E-mail (facoltativa), per raggiungervi"],
    typing: ["We are writing …", "Wir schreiben …", "Nous écrivons …", "Stiamo scrivendo …"],
    you: ["You", "Sie", "Vous", "Voi"],
    house: ["We", "Wir", "Nous", "Noi"],
    fresh: ["New conversation", "Neues Gespräch", "Nouvelle discussion", "Nuova conversazione"],
    lost: ["The connection was lost. We are trying again …", "Die Verbindung ist abgebrochen. Wir versuchen es nochmals …",
      "La connexion a été perdue. Nouvel essai …", "La connessione è caduta. Riproviamo …"],
    failed: ["Your message could not be delivered. It is kept here.", "Ihre Nachricht konnte nicht zugestellt werden. Sie bleibt hier.",
      "Votre message n’a pas pu être transmis. Il est gardé ici.", "Il vostro messaggio non è stato recapitato. Resta qui."],
    offline: ["You are offline. Your message is kept and leaves when you are back.",
      "Sie sind offline. Ihre Nachricht bleibt hier und geht weg, sobald Sie wieder verbunden sind.",
      "Vous êtes hors ligne. Votre message est gardé et partira à votre retour.",
      "Siete offline. Il vostro messaggio resta qui e parte al vostro ritorno."],
    unfit: ["This message can’t be taken as it is. Please shorten or change it.",
      "Diese Nachricht kann so nicht angenommen werden. Bitte kürzen oder ändern Sie sie.",
      "Ce message ne peut pas être accepté ainsi. Merci de le raccourcir ou de le modifier.",
      "Questo messaggio non può essere accettato così. Vi preghiamo di accorciarlo o cambiarlo."],
    crowded: ["Many people are writing just now. Please try again in a moment.",
      "Gerade schreiben viele. Bitte versuchen Sie es gleich nochmals.",
      "Beaucoup de personnes écrivent en ce moment. Réessayez dans un instant.",
      "In questo momento scrivono in molti. Riprovate tra poco."],
    retry: ["Try again", "Nochmals versuchen", "Réessayer", "Riprovare"],
    over: ["This conversation is over. A new one has begun.", "Dieses Gespräch ist beendet. Ein neues hat begonnen.",
      "Cette discussion est terminée. Une nouvelle a commencé.", "Questa conversazione è finita. Ne è cominciata una nuova."],
    choices: ["Your choice", "Ihre Wahl", "Votre choix", "La vostra scelta"],
    accept: ["Accept the offer", "Angebot annehmen", "Accepter l’offre", "Accettare l’offerta"],
    change: ["Change something", "Etwas ändern", "Changer quelque chose", "Cambiare qualcosa"],
    changeHint: ["What would you like to change?", "Was möchten Sie ändern?", "Que souhaitez-vous changer ?",
      "Che cosa desiderate cambiare?"],
    waiting: ["A colleague is looking at it. The answer appears here.", "Jemand von uns schaut es sich an. Die Antwort erscheint hier.",
      "Un collègue regarde votre demande. La réponse apparaîtra ici.", "Un collega la sta guardando. La risposta apparirà qui."],
  };

  const phrasesIn = (language) => {
    const index = Math.max(0, LANGUAGES.indexOf(language.slice(0, 2).toLowerCase()));
    return Object.fromEntries(Object.entries(PHRASES).map(([key, phrases]) => [key, phrases[index]]));
  };

  const STYLE = `
    :host { --accent: var(--openevent-accent, light-dark(#1f5f5b, #83cfc5));
      --on-accent: var(--openevent-on-accent, light-dark(#fff, #06201d));
      --surface: var(--openevent-surface, light-dark(#fff, #1a2120)); --text: var(--openevent-text, light-dark(#1c2322, #e7eceb));
      --soft: var(--openevent-soft, light-dark(#eff3f1, #283231)); --radius: var(--openevent-radius, 16px);
      --quiet: color-mix(in srgb, var(--text) 74%, var(--surface)); --line: color-mix(in srgb, var(--text) 14%, var(--surface));
      --edge: color-mix(in srgb, var(--text) 56%, var(--surface)); --bad: light-dark(#8a1f12, #ffb4a6);
      --on-bad: light-dark(#fdeeeb, #3a1712);
      --bar: light-dark(var(--accent), color-mix(in srgb, var(--accent) 22%, var(--surface)));
      --on-bar: light-dark(var(--on-accent), var(--text));
      font: 16px/1.5 var(--openevent-font, system-ui, -apple-system, "Segoe UI", sans-serif); color: var(--text);
      text-align: start; }
    :host([theme="light"]) { color-scheme: light; }
    :host([theme="dark"]) { color-scheme: dark; }
    :host([theme="auto"]) { color-scheme: light dark; }
    :host([hidden]), [hidden] { display: none !important; }
    * { box-sizing: border-box; }
    button, input, textarea { font: inherit; color: inherit; }
    button { cursor: pointer; min-height: 2.5rem; padding: .4rem 1rem; border: 1px solid transparent; border-radius: 999px;
      background: var(--soft); }
    button:disabled { cursor: default; opacity: .5; }
    svg { width: 1.35rem; height: 1.35rem; flex: none; fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round;
      stroke-linejoin: round; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    .main { background: var(--accent); color: var(--on-accent); }
    .launcher { position: fixed; inset: auto 1.25rem 1.25rem auto; z-index: 2147483000; display: flex; align-items: center;
      gap: .6rem; max-width: calc(100vw - 2.5rem);
      min-height: 3.25rem; padding: .7rem 1.35rem .7rem 1.1rem; font-weight: 600; box-shadow: 0 6px 24px rgb(0 0 0 / .22); }
    .launcher span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .launcher .badge { padding: 0 .5em; border-radius: 999px; background: var(--on-accent); color: var(--accent);
      font-size: .85em; }
    .panel { display: flex; flex-direction: column; overflow: hidden; border: 1px solid var(--line);
      border-radius: var(--radius); background: var(--surface); }
    :host(:not([inline])) .panel { position: fixed; inset: auto 1.25rem 1.25rem auto; z-index: 2147483001; width: 25.5rem;
      height: min(42rem, calc(100dvh - 2.5rem)); box-shadow: 0 16px 56px rgb(0 0 0 / .28); }
    :host([inline]) .panel { height: 100%; min-height: 24rem; }
    header { display: flex; align-items: center; gap: .25rem; padding: .7rem .6rem .7rem 1.1rem; background: var(--bar);
      color: var(--on-bar); }
    header h2 { flex: 1; min-width: 0; margin: 0; font-size: 1.05rem; font-weight: 600; line-height: 1.3;
      overflow-wrap: anywhere; }
    header button { display: grid; place-items: center; min-width: 2.5rem; padding: .3rem; background: transparent;
      color: inherit; }
    header button:hover { background: color-mix(in srgb, var(--on-bar) 16%, transparent); }
    header :focus-visible { outline-color: var(--on-bar); outline-offset: -2px; }
    .log { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 1.1rem 1rem .6rem; display: flex;
      flex-direction: column; gap: .7rem; }
    .log:focus-visible { outline-offset: -4px; }
    .bubble { max-width: 90%; padding: .65rem .95rem; border-radius: var(--radius); border-bottom-left-radius: 4px;
      background: var(--soft); overflow-wrap: anywhere; }
    .bubble.mine { align-self: flex-end; max-width: 84%; border-bottom-left-radius: var(--radius);
      border-bottom-right-radius: 4px; background: var(--accent);
      color: var(--on-accent); white-space: pre-wrap; }
    .bubble p, .bubble ul { margin: 0 0 .6em; } .bubble > :last-child { margin-bottom: 0; }
    .bubble ul { padding-left: 1.15em; } .bubble li { margin: .15em 0; } .bubble li::marker { color: var(--quiet); }
    .bubble a { color: inherit; text-underline-offset: .15em; }
    .choices { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; }
    .choices button { padding: .35rem .85rem; border-color: var(--accent); background: var(--surface); color: var(--accent);
      font-size: .95rem; font-weight: 600; }
    .choices button:hover { background: var(--soft); }
    .choices .main { background: var(--accent); color: var(--on-accent); } .choices .main:hover { background: var(--accent); }
    .status { min-height: 1.9em; padding: .1em 1.1rem .3em; color: var(--quiet); font-size: .875rem; }
    .status[data-busy]::before { content: ""; display: inline-block; width: .5em; height: .5em; margin-right: .55em;
      border-radius: 50%; background: var(--accent); }
    .problem { display: flex; gap: .75rem; align-items: center; margin: 0 1rem .6rem; padding: .6rem .6rem .6rem .9rem;
      border-radius: 12px;
      background: var(--on-bad); color: var(--bad); font-size: .9rem; }
    .problem span { flex: 1; } .problem button { flex: none; border-color: currentcolor; background: transparent; }
    form { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: end; gap: .6rem; padding: .8rem 1rem 1rem;
      border-top: 1px solid var(--line); }
    textarea, input { display: block; width: 100%; padding: .55rem .8rem; border: 1px solid var(--edge); border-radius: 12px;
      background: var(--surface); }
    textarea { resize: none; field-sizing: content; min-height: 4.1em; max-height: 10em; }
    textarea::placeholder { color: var(--quiet); opacity: 1; }
    form div { display: grid; gap: .4rem; }
    .email { grid-column: 1 / -1; } .email span { display: block; margin-bottom: .2rem; color: var(--quiet); font-size: .875rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (max-width: 30rem) {
      :host(:not([inline])) .panel { inset: 0; width: auto; height: 100dvh; border: 0; border-radius: 0; }
      .launcher { inset: auto 1rem 1rem auto; }
    }
    @media (prefers-reduced-motion: no-preference) {
      .log { scroll-behavior: smooth; }
      .status[data-busy]::before { animation: breathe 1.2s ease-in-out infinite; }
      @keyframes breathe { 50% { opacity: .25; } }
    }
    @media (forced-colors: active) { .bubble, .launcher, .panel { border: 1px solid; } }
  `;

  const ICONS = {
    chat: "M21 12a8 8 0 0 1-8 8H4l2-3.2A8 8 0 1 1 21 12Z",
    close: "M6 6l12 12M18 6L6 18",
    fresh: "M12 5v14M5 12h14",
  };

  const icon = (name) => {
    const space = "http://www.w3.org/2000/svg";
    const image = document.createElementNS(space, "svg");
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", ICONS[name]);
    image.setAttribute("viewBox", "0 0 24 24");
    image.setAttribute("aria-hidden", "true");
    image.append(path);
    return image;
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

  /** Something went wrong that may be over in a moment. */
  class Outage extends Error {
    constructor(message, status = 0, wishedPauseMs = 0) {
      super(message);
      this.status = status;
      this.wishedPauseMs = wishedPauseMs;
    }
  }

  /** The server said no; trying at once again doesn't help. */
  class Refusal extends Error {
    constructor(status, message) {
      super(message);
      this.status = status;
    }
  }

  /** The frames of a stream of server-sent events: {id, data}. @param alive called at each sign of life */
  async function* frames(body, alive) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    try {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) {
          return;
        }
        alive();
        const parts = (rest + value).split("\n\n");
        rest = parts.pop();
        yield* parts.map(frame).filter(({ data }) => data);
      }
    } finally {
      reader.cancel().catch(() => {});
    }
  }

  const frame = (lines) => {
    const made = { id: "", data: "" };
    for (const line of lines.split("\n")) {
      if (line.startsWith("id: ")) {
        made.id = line.slice(4);
      } else if (line.startsWith("data: ")) {
        made.data += line.slice(6);
      }
    }
    return made;
  };

  /** Speaks the public interface. */
  class Desk {
    constructor(base, team, key) {
      this.base = base.replace(/\/+$/, "");
      this.headers = { ...(team && { "X-Team-Id": team }), ...(key && { Authorization: "Bearer " + key }) };
    }

    async call(path, options = {}) {
      const headers = { ...this.headers, ...options.headers };
      const answer = await fetch(this.base + path, { ...options, headers, credentials: "omit", cache: "no-store" });
      if (answer.ok) {
        return answer;
      }
      const problem = await answer.json().catch(() => ({}));
      const detail = typeof problem.detail === "string" ? problem.detail : "HTTP " + answer.status;
      const passing = answer.status >= 500 || answer.status === 408 || answer.status === 429;
      const wishedPause = problem.retry_after ?? answer.headers.get("Retry-After"); // the header can't be read on another site
      throw passing
        ? new Outage(detail, answer.status, 1000 * (Number(wishedPause) || 0))
        : new Refusal(answer.status, detail);
    }

    /** What was said so far: {role, content}, without what still waits for a manager. */
    async history(thread) {
      const answer = await this.call("/api/conversation/" + encodeURIComponent(thread));
      return (await answer.json()).conversation_history;
    }

    stop(thread) {
      return this.call(this.at(thread, "stop"), { method: "POST" });
    }

    /** Sends a message, or goes on after the last frame of its reply. Sending it twice is no second message: it has a key. */
    reply(thread, message, left) {
      if (message.lastId) {
        return this.events(this.at(thread, "stream"), { headers: { "Last-Event-ID": message.lastId } }, left);
      }
      const body = {
        thread_id: thread, text: message.text, from_email: message.email || null, from_name: message.name || null };
      const headers = { "Content-Type": "application/json", "X-Stream-Ids": "1", "Idempotency-Key": message.key };
      return this.events("/api/agent/chatkit/respond", { method: "POST", headers, body: JSON.stringify(body) }, left);
    }

    /** The envelope of the last reply as it is by now, and what the house said last: {envelope, text}. */
    async last(thread, left) {
      const last = { envelope: null, text: "" };
      for await (const { event } of this.events(this.at(thread, "stream"), {}, left)) {
        last.envelope = event.action === undefined ? last.envelope : event;
        last.text = event.assistant_text ?? last.text;
      }
      return last;
    }

    /** What comes in a conversation after a frame. */
    follow(thread, lastId, left) {
      return this.events(this.at(thread, "stream?follow=true"), { headers: lastId ? { "Last-Event-ID": lastId } : {} }, left);
    }

    at(thread, what) {
      return `/api/agent/chatkit/threads/${encodeURIComponent(thread)}/${what}`;
    }

    /** What a stream tells, until one of both sides leaves or falls silent. @param left aborted when this side leaves */
    async *events(path, options, left) {
      const silent = new AbortController();
      let silence = 0;
      const alive = () => {
        clearTimeout(silence);
        silence = setTimeout(() => silent.abort(), SILENCE_MS);
      };
      try {
        alive();
        const answer = await this.call(path, { ...options, signal: AbortSignal.any([left, silent.signal]) });
        for await (const { id, data } of frames(answer.body, alive)) {
          yield { id, event: JSON.parse(data) };
        }
      } finally {
        clearTimeout(silence);
      }
    }
  }

  /** Puts a reply's Markdown into elements. Everything is inserted as text; a link is one only to hosts that are known. */
  class Paper {
    constructor(hosts) {
      this.hosts = hosts;
    }

    blocks(text) {
      return text.split(/\n{2,}/).flatMap((part) => this.block(part));
    }

    block(part) {
      const blocks = [];
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
      const url = URL.canParse(address, location.href) ? new URL(address, location.href) : null;
      const known = url && (url.protocol === "https:" || url.protocol === "http:") && this.hosts.has(url.host);
      return known
        ? element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, label)
        : document.createTextNode(label);
    }
  }

  /** What the visitor's browser keeps between visits: the thread, the address, and a message that is not delivered yet. */
  class Shelf {
    constructor(name) {
      this.name = name;
    }

    /** @returns the kept state, or null when the visitor was never here */
    load() {
      try {
        const kept = JSON.parse(localStorage.getItem(this.name) || "null");
        return typeof kept?.thread === "string" ? kept : null;
      } catch {
        return null;
      }
    }

    save(state) {
      try {
        localStorage.setItem(this.name, JSON.stringify(state));
      } catch {
        // Without storage the conversation lasts as long as the page.
      }
    }
  }

  /** Waits, but not longer than until the connection or the visitor is back. @param given aborted when it is no use to wait */
  const rest = (ms, given = null) => new Promise((done) => {
    const over = new AbortController();
    const end = () => {
      clearTimeout(timer);
      over.abort();
      done();
    };
    const timer = setTimeout(end, ms);
    given?.addEventListener("abort", end, { signal: over.signal });
    addEventListener("online", end, { signal: over.signal });
    document.addEventListener("visibilitychange", () => document.hidden || end(), { signal: over.signal });
  });

  /** What is seen: the launcher, the log, the box to write in. It knows nothing of the server. */
  class Panel {
    /** @param on what to do when the visitor acts: {say, stop, retry, fresh} */
    constructor(root, words, options, on) {
      this.words = words;
      this.paper = options.paper;
      this.inline = options.inline;
      this.unread = 0;
      this.launcher = this.makeLauncher(options.heading);
      this.log = element("div", {
        className: "log", part: "log", role: "log", "aria-live": "polite", "aria-label": options.heading, tabIndex: 0 });
      this.status = element("div", { className: "status", role: "status" });
      this.problem = this.makeProblem(on);
      this.form = this.makeForm(on);
      this.section = element("section", {
        id: "panel", className: "panel", part: "panel", role: this.inline ? "region" : "dialog", "aria-label": options.heading,
      }, this.makeHeader(options.heading, on), this.log, this.status, this.problem, this.form);
      this.section.hidden = !this.inline && !options.open;
      this.launcher.hidden = !this.section.hidden || this.inline;
      this.listen();
      root.append(this.launcher, this.section);
    }

    makeLauncher(heading) {
      this.badge = element("span", { className: "badge", hidden: true });
      this.launchLabel = `${this.words.launch}: ${heading}`;
      return element("button", {
        className: "launcher main", type: "button", part: "launcher", "aria-label": this.launchLabel,
        "aria-expanded": "false", "aria-controls": "panel",
      }, icon("chat"), element("span", { textContent: heading }), this.badge);
    }

    makeHeader(heading, on) {
      const fresh = element("button", { type: "button", title: this.words.fresh, "aria-label": this.words.fresh }, icon("fresh"));
      const close = element("button", { type: "button", title: this.words.close, "aria-label": this.words.close }, icon("close"));
      close.hidden = this.inline;
      fresh.addEventListener("click", on.fresh);
      close.addEventListener("click", () => this.show(false));
      return element("header", { part: "header" }, element("h2", { textContent: heading }), fresh, close);
    }

    makeProblem(on) {
      this.problemText = element("span");
      this.retry = element("button", { type: "button", textContent: this.words.retry });
      this.retry.addEventListener("click", on.retry);
      return element("div", { className: "problem", role: "alert", hidden: true }, this.problemText, this.retry);
    }

    makeForm(on) {
      this.email = element("input", { type: "email", name: "email", autocomplete: "email" });
      this.emailRow = element("label", { className: "email" }, element("span", { textContent: this.words.email }), this.email);
      this.box = element("textarea", {
        name: "message", rows: 2, maxLength: 10000, placeholder: this.words.message, "aria-label": this.words.message });
      this.send = element("button", { className: "main", type: "submit", textContent: this.words.send });
      this.stop = element("button", { type: "button", textContent: this.words.stop, hidden: true });
      this.stop.addEventListener("click", on.stop);
      const form = element("form", { part: "form" }, this.emailRow, this.box, element("div", {}, this.stop, this.send));
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.box.focus();
        on.say(this.box.value.trim());
      });
      return form;
    }

    listen() {
      this.launcher.addEventListener("click", () => this.show(true));
      this.box.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          this.form.requestSubmit();
        }
      });
      this.section.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !this.inline) {
          event.stopPropagation();
          this.show(false);
        }
      });
    }

    show(open) {
      this.section.hidden = !open;
      this.launcher.hidden = open;
      this.launcher.setAttribute("aria-expanded", String(open));
      this.count(0);
      (open ? this.box : this.launcher).focus();
      this.scroll();
    }

    count(unread) {
      this.unread = unread;
      this.badge.hidden = !unread;
      this.badge.textContent = `${unread} ${this.words.unread}`;
      this.launcher.setAttribute("aria-label", unread ? `${this.launchLabel} (${this.badge.textContent})` : this.launchLabel);
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
      this.scroll();
    }

    /** Something somebody wrote while the visitor was not waiting for it. */
    arrived(said) {
      this.bubble(said.role === "user", said.content);
      if (this.section.hidden) {
        this.count(this.unread + 1);
      }
    }

    /** Down to the end, but never past the beginning of what was said last. */
    scroll() {
      const last = [...this.log.querySelectorAll(".bubble")].at(-1);
      this.log.scrollTop = last ? last.offsetTop - this.log.offsetTop - 12 : 0;
    }

    retell(history) {
      this.log.replaceChildren();
      history.forEach((said) => this.bubble(said.role === "user", said.content));
    }

    clear(greeting) {
      this.log.replaceChildren();
      this.bubble(false, greeting);
    }

    /** @param choices {label, main, act} */
    offer(choices) {
      this.withdrawChoices();
      if (choices.length) {
        const buttons = choices.map((choice) => {
          const button = element("button", { type: "button", className: choice.main ? "main" : "", textContent: choice.label });
          button.addEventListener("click", () => {
            this.log.focus();
            choice.act();
          });
          return button;
        });
        this.log.append(element("div", { className: "choices", role: "group", "aria-label": this.words.choices }, ...buttons));
        this.scroll();
      }
    }

    withdrawChoices() {
      this.log.querySelectorAll(".choices").forEach((choices) => choices.remove());
    }

    ask(hint) {
      this.box.placeholder = hint;
      this.box.focus();
    }

    busy(busy) {
      this.send.hidden = busy;
      this.stop.hidden = !busy;
      this.log.setAttribute("aria-busy", String(busy));
      this.status.toggleAttribute("data-busy", busy);
      if (busy) {
        this.problem.hidden = true;
        this.tell(this.words.typing);
      }
    }

    tell(status) {
      if (this.status.textContent !== status) {
        this.status.textContent = status;
      }
    }

    /** Takes the focus to what can be done, unless the visitor is busy elsewhere on the page. */
    complain(text, canRetry) {
      this.tell("");
      this.problemText.textContent = text;
      this.retry.hidden = !canRetry;
      this.problem.hidden = false;
      if (this.section.contains(this.section.getRootNode().activeElement)) {
        (canRetry ? this.retry : this.box).focus();
      }
    }
  }

  /** Whether a reply still waits for a manager. That it was made to wait stays in its envelope; whose turn it is, is told as of now. */
  const isWithheld = ({ payload }) =>
    payload?.res?.pending_hil_approval === true && payload.thread_state !== "Awaiting Client";

  const textsOfHouse = (history) => history.filter((said) => said.role !== "user").map((said) => said.content);

  class OpenEventChat extends HTMLElement {
    /** A reply's Markdown as this widget shows it, for pages that show the same text to others. */
    static rendered(text) {
      return new Paper(new Set([location.host])).blocks(text);
    }

    connectedCallback() {
      this.connection = new AbortController();
      if (!this.shadowRoot) {
        this.prepare();
      }
      addEventListener("online", () => this.deliver(), { signal: this.connection.signal });
      this.watch();
    }

    disconnectedCallback() {
      this.connection.abort();
    }

    prepare() {
      const base = this.getAttribute("base") || HOME;
      const team = this.getAttribute("team") || "";
      const hosts = (this.getAttribute("hosts") || "").split(/\s+/).filter(Boolean);
      this.words = phrasesIn(this.getAttribute("lang") || document.documentElement.lang || navigator.language || "en");
      this.greeting = this.getAttribute("greeting") || this.words.greeting;
      this.desk = new Desk(base, team, this.getAttribute("api-key"));
      this.shelf = new Shelf(`openevent-chat ${base} ${team} ${this.getAttribute("conversation") || ""}`.trim());
      const kept = this.shelf.load();
      this.state = kept || this.fresh();
      this.shown = 0;
      this.told = [];
      this.lastId = "";
      this.waits = false;
      this.missed = false;
      this.moved();
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      this.panel = new Panel(root, this.words, {
        heading: this.getAttribute("heading") || this.words.heading,
        inline: this.hasAttribute("inline"), open: this.hasAttribute("open"),
        paper: new Paper(new Set([location.host, new URL(base, location.href).host, ...hosts])),
      }, {
        say: (text) => this.say(text), stop: () => this.halt(),
        retry: () => this.deliver(), fresh: () => this.startOver(this.greeting),
      });
      this.restored = this.restore(kept !== null);
    }

    /** Opens the chat, or closes it. */
    show(open) {
      this.panel.show(open);
    }

    /** The id under which the house knows this conversation. */
    get thread() {
      return this.state.thread;
    }

    fresh() {
      return { thread: randomId(), email: this.getAttribute("email") || "", pending: null };
    }

    save() {
      this.shelf.save(this.state);
    }

    /** Only before anything is said: later it would be in the way, and can be told in a message. */
    askForAddress() {
      this.panel.emailRow.hidden = Boolean(this.state.email) || this.shown > 0;
    }

    /** Something happened in the conversation, so more may soon. */
    moved() {
      this.movedAt = Date.now();
    }

    // What was said before

    async restore(returning) {
      if (returning) {
        await this.recall();
      }
      if (!this.shown) {
        this.panel.clear(this.greeting);
      }
      this.askForAddress();
      this.watch();
      await this.deliver();
    }

    async recall() {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
          const { thread } = this.state;
          const all = await this.desk.history(thread);
          if (this.state.thread !== thread) {
            return;
          }
          const history = this.state.pending ? all.slice(0, this.state.pending.before) : all;
          this.panel.retell(history);
          this.shown = history.length;
          this.told = textsOfHouse(history);
          await this.resume(history.at(-1));
          return;
        } catch (problem) {
          if (problem instanceof Refusal) {
            this.state = this.state.pending ? this.state : { ...this.fresh(), email: this.state.email };
            return;
          }
          await rest(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt));
        }
      }
    }

    /** After a reload: a message without an answer waits for one, and what the last answer offered is offered again. */
    async resume(last) {
      if (this.state.pending || !last) {
        return;
      }
      if (last.role === "user") {
        this.waitForPerson(true);
        return;
      }
      await this.offerAgain(last);
    }

    /** What the last reply offers, below what was said last; nothing where more is said meanwhile. */
    async offerAgain(said) {
      const { thread } = this.state;
      const { shown } = this;
      const last = await this.desk.last(thread, this.connection.signal).catch(() => null);
      const isStill = this.state.thread === thread && this.shown === shown && !this.busy;
      if (isStill && last?.envelope && last.text === said.content.trim() && !isWithheld(last.envelope)) {
        this.offerChoices(last.envelope);
      }
    }

    startOver(notice) {
      if (this.busy) {
        return;
      }
      this.following?.abort();
      this.state = { ...this.fresh(), email: this.state.email };
      this.save();
      this.lastId = "";
      this.shown = 0;
      this.told = [];
      this.pendingBubble = null;
      this.missed = false;
      this.moved();
      this.panel.problem.hidden = true;
      this.askForAddress();
      this.waitForPerson(false);
      this.panel.clear(notice);
      this.panel.box.focus();
    }

    // What is said now

    async say(text, shown = text) {
      const { box, email } = this.panel;
      if (!text || this.busy || (email.value && !email.reportValidity())) {
        return;
      }
      box.value = "";
      await this.restored;
      await this.deliver();
      if (this.state.pending) {
        box.value = shown;
        return;
      }
      this.panel.withdrawChoices();
      box.placeholder = this.words.message;
      this.state.email = this.state.email || email.value.trim();
      this.state.pending = {
        key: randomId(), text, shown, before: this.shown, email: this.state.email, name: this.getAttribute("name") };
      this.save();
      await this.deliver();
    }

    /** Delivers the message that is kept, if there is one, and takes its reply, going on wherever the connection was cut. */
    async deliver() {
      const pending = this.state.pending;
      if (!pending || this.busy) {
        return;
      }
      this.setBusy(true);
      this.stopping = new AbortController();
      this.panel.emailRow.hidden = true;
      this.pendingBubble = this.pendingBubble || this.panel.bubble(true, pending.shown);
      const reply = { bubble: null, text: "" };
      const message = { ...pending, lastId: "" };
      try {
        const envelope = await this.received(message, reply);
        this.lastId = message.lastId;
        this.settle();
        this.answered(envelope, reply);
      } catch (problem) {
        reply.bubble?.remove();
        this.undelivered(problem);
      } finally {
        this.setBusy(false);
      }
    }

    /** Ends the reply that comes in; the server is asked to, and not waited for much longer. */
    async halt() {
      const { stopping } = this;
      setTimeout(() => stopping.abort(), STOP_GRACE_MS);
      await this.desk.stop(this.state.thread).catch(() => {});
    }

    /** The kept message is delivered, or given back. */
    settle() {
      this.pendingBubble = null;
      this.state.pending = null;
      this.save();
    }

    async received(message, reply) {
      for (let attempt = 0; ; attempt++) {
        const before = message.lastId;
        try {
          const envelope = await this.read(message, reply);
          if (envelope) {
            return envelope;
          }
          throw new Outage("The stream ended early");
        } catch (problem) {
          if (problem instanceof Refusal || attempt >= ATTEMPTS || !navigator.onLine || this.stopping.signal.aborted) {
            throw problem;
          }
          attempt = message.lastId === before ? attempt : 0;
          await this.holdOn(attempt, problem.wishedPauseMs || 0);
        }
      }
    }

    async holdOn(attempt, wishedMs) {
      this.panel.tell(this.words.lost);
      const backoff = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt) * (0.75 + Math.random() / 2);
      await rest(Math.max(backoff, Math.min(LONGEST_WISHED_PAUSE_MS, wishedMs)), this.stopping.signal);
      this.panel.tell(this.words.typing);
    }

    /** @returns the envelope; null when the stream ended before it */
    async read(message, reply) {
      for await (const { id, event } of this.desk.reply(this.state.thread, message, this.stopping.signal)) {
        if (event.type === "system_notice" || event.action === "tool_error") {
          throw new Outage(event.message || event.assistant_text);
        }
        message.lastId = id || message.lastId;
        if (event.type === "resync") {
          reply.text = "";
        } else if (event.delta !== undefined) {
          this.extend(reply, event.delta);
        } else if (event.assistant_text !== undefined) {
          return event;
        }
      }
      return null;
    }

    extend(reply, delta) {
      reply.text += delta;
      reply.bubble = reply.bubble || this.panel.bubble(false, "");
      this.panel.fill(reply.bubble, false, reply.text);
    }

    answered(envelope, reply) {
      reply.bubble = reply.bubble || this.panel.bubble(false, "");
      this.panel.fill(reply.bubble, false, envelope.assistant_text);
      const withheld = isWithheld(envelope);
      this.shown += withheld ? 1 : 2;
      this.waitForPerson(withheld || PERSONS_TURN.has(envelope.action));
      if (!withheld) {
        this.told.push(envelope.assistant_text);
        this.offerChoices(envelope);
      }
      this.dispatchEvent(new CustomEvent("openevent-reply", { detail: envelope, bubbles: true, composed: true }));
    }

    undelivered(problem) {
      const { shown } = this.state.pending;
      if (problem.status === 404) {
        this.busy = false;
        this.settle();
        this.startOver(this.words.over);
        this.panel.box.value = shown;
      } else if (UNFIT.has(problem.status)) {
        this.pendingBubble.remove();
        this.settle();
        this.panel.box.value = shown;
        this.panel.complain(this.words.unfit, false);
      } else {
        this.panel.complain(this.reason(problem), true);
      }
    }

    reason(problem) {
      if (!navigator.onLine) {
        return this.words.offline;
      }
      return problem.status === 429 ? this.words.crowded : this.words.failed;
    }

    setBusy(busy) {
      this.busy = busy;
      this.panel.busy(busy);
      this.moved();
      if (busy) {
        return;
      }
      this.watch();
      if (this.missed) {
        this.missed = false;
        this.look();
      }
    }

    waitForPerson(waits) {
      this.waits = waits;
      this.panel.tell(waits ? this.words.waiting : "");
    }

    /** Buttons for what the reply asks. */
    offerChoices(envelope) {
      const listed = (envelope.payload?.actions || []).filter((action) => CHOICES.has(action.type));
      this.panel.offer(OFFERS.has(envelope.action)
        ? this.answersToOffer()
        : listed.map((action) => ({ label: action.label, act: () => this.say(action.label) })));
    }

    answersToOffer() {
      const confirmation = JSON.stringify({ client_tool: "confirm_offer", args: {} });
      return [
        { label: this.words.accept, main: true, act: () => this.say(confirmation, this.words.accept) },
        { label: this.words.change, act: () => this.panel.ask(this.words.changeHint) },
      ];
    }

    // What somebody writes meanwhile

    /** Follows the conversation while there is one and it is looked at; asks now and then where that isn't possible. */
    async watch() {
      const ended = this.connection.signal;
      if (this.watched === ended) {
        return;
      }
      this.watched = ended;
      while (!ended.aborted && this.shown) {
        if (!document.hidden && !await this.follow(ended)) {
          await this.look();
        }
        await rest(this.pause());
      }
      this.watched = this.watched === ended ? null : this.watched;
    }

    pause() {
      const most = this.waits ? ASKING.mostWaitingMs : ASKING.mostMs;
      const due = ASKING.share * (Date.now() - this.movedAt);
      return document.hidden ? ASKING.mostMs : Math.min(most, Math.max(ASKING.leastMs, due));
    }

    /** @returns whether the conversation could be followed */
    async follow(ended) {
      const leave = this.following = new AbortController();
      const over = AbortSignal.any([ended, leave.signal]);
      document.addEventListener("visibilitychange", () => leave.abort(), { signal: over });
      ended.addEventListener("abort", () => leave.abort(), { signal: over });
      try {
        await this.look();
        for await (const { id, event } of this.desk.follow(this.state.thread, this.lastId, leave.signal)) {
          if (leave.signal.aborted) {
            break;
          }
          this.lastId = id || this.lastId;
          if (event.assistant_text !== undefined || event.type === "resync") {
            await this.look();
          }
        }
        return true;
      } catch {
        return leave.signal.aborted;
      } finally {
        leave.abort();
      }
    }

    /** Shows what is new in the conversation; while a reply comes in, when it is over. */
    async look() {
      if (this.busy) {
        this.missed = true;
        return;
      }
      const { thread } = this.state;
      const since = this.movedAt;
      const history = await this.desk.history(thread).catch(() => []);
      if (this.state.thread !== thread) {
        return;
      }
      if (this.movedAt !== since) {
        await this.look();
      } else if (history.length > this.shown) {
        this.catchUp(history);
      }
    }

    /** Adds what is new. What came between a message and its reply has another place, so then all is shown anew. */
    catchUp(history) {
      const told = textsOfHouse(history);
      if (this.told.every((text, index) => text === told[index])) {
        history.slice(this.shown).forEach((said) => this.panel.arrived(said));
      } else {
        this.panel.retell(history);
      }
      this.shown = history.length;
      this.told = told;
      this.waitForPerson(false);
      this.moved();
      if (history.at(-1).role !== "user") {
        this.offerAgain(history.at(-1));
      }
    }
  }

  if (!customElements.get("openevent-chat")) {
    customElements.define("openevent-chat", OpenEventChat);
  }
})();
