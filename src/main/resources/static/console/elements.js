/* Elements of a page. Everything that somebody wrote is inserted as text, never as markup. */

/** @param properties of the element, or attributes where it has no such property */
export const element = (name, properties = {}, ...children) => {
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

export const button = (label, act, className = "") => {
  const made = element("button", { type: "button", className, textContent: label });
  made.addEventListener("click", act);
  return made;
};

/** A key that no other action has; also where the page has no secure connection. */
export const freshKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (each) => each.toString(16).padStart(2, "0")).join("");

export const section = (title, ...children) => element("section", {}, element("h3", { textContent: title }), ...children);

/** A list of names and values; what has no value is left out. */
export const facts = (pairs) => element("dl", { className: "facts" }, ...pairs
  .filter(([, value]) => value !== null && value !== undefined && value !== "")
  .flatMap(([name, value]) => [element("dt", { textContent: name }), element("dd", { textContent: String(value) })]));

/** A reply's Markdown, exactly as the chat widget shows it to the client. */
export const rendered = (text) => customElements.get("openevent-chat").rendered(text);

/** @param date an ISO date */
export const day = (date, language) => new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" })
  .format(new Date(date));

/** @param moment an ISO time; without a zone it is the reader's own */
export const clock = (moment, language) => {
  const shown = new Intl.DateTimeFormat(localeOf(language), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
  return element("time", { dateTime: moment, textContent: shown.format(new Date(moment)) });
};

/** A day comes before its month, and an hour is one of twenty-four. */
const localeOf = (language) => language === "en" ? "en-GB" : language;
