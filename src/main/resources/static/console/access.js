/* Who looks, and in which language: kept for as long as the browser's tab is open. */

const SHELF = "openevent-console ";

export class Access {
  /** @param fields {team, key, language}: inputs of the page; @param changed called when one of them has changed */
  constructor(fields, changed) {
    this.fields = fields;
    for (const [name, field] of Object.entries(fields)) {
      field.value = sessionStorage.getItem(SHELF + name) || field.value;
      field.addEventListener("change", () => {
        sessionStorage.setItem(SHELF + name, field.value);
        changed(name);
      });
    }
  }

  get team() {
    return this.fields.team.value.trim();
  }

  get key() {
    return this.fields.key.value;
  }

  get language() {
    return this.fields.language.value;
  }
}
