const NAME = /(?:^|\/)(?:dockerfile|containerfile)(?:[._-][^/]*)?$|\.(?:dockerfile|containerfile)$/i;

/**
 * Ends of names that begin like a Dockerfile and are something else: ignore files, documents, data, backups, templates whose placeholders
 * no parser can know, and source code of tools that read Dockerfiles. `Dockerfile.go` with a capital is common for a Dockerfile that builds
 * Go, `dockerfile.go` for code about Dockerfiles.
 */
const NEVER =
  /\.(?:dockerignore|containerignore|md|mdx|rst|adoc|html?|json5?|jsonc|ya?ml|toml|xml|csv|lock|svg|png|gif|jpe?g|pdf|ipynb|snap|golden|orig|rej|bak|swp|old|patch|diff|sha256|sig|asc|j2|jinja2?|tmpl|tpl|gotmpl|template|erb|mustache|hbs|ejs|m4|vim|sh|bash|bats|ps1|jsx?|mjs|cjs|tsx?|mts|d\.ts|map|css|tmlanguage)$/i;
const SOURCE =
  /(?:^|\/)(?:dockerfile|containerfile)[^/]*\.(?:go|py|rb|rs|java|kt|php|cs|c|h|cc|cpp|swift|scala|lua|ex|hs|pl)$/;

/** `Dockerfile`, `Dockerfile.dev`, `app.Dockerfile`, `Containerfile` and their like, in upper or lower case. */
export function isDockerfilePath(path: string): boolean {
  return NAME.test(path) && !NEVER.test(path) && !SOURCE.test(path);
}
