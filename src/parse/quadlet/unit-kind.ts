/** `web.container`, and its drop-in `web.container.d/10.conf` */
const KIND = /(?:^|[./])([a-z]+)(?:\.d\/[^/]+\.conf)?$/;

const TEMPLATE = /\.(?:in|j2|jinja2?|tmpl|tpl|template|gotmpl|erb|ejs|mustache|hbs)$/;

/** Whether a file is a template of a unit by its name. */
export function isTemplate(path: string): boolean {
  return TEMPLATE.test(path);
}

/** `container` for `web.container`, for its drop-ins and for its template `web.container.j2`; empty for a name without a kind. */
export function unitKind(path: string): string {
  return KIND.exec(withoutTemplate(path))?.[1] ?? '';
}

/** `web.container` for its template `web.container.j2` */
export function withoutTemplate(path: string): string {
  return path.replace(TEMPLATE, '');
}
