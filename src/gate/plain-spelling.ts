/** A pair of a Dockerfile, of YAML or of JSON: the name, and the value. */
const PAIR = /^([A-Z_][A-Z0-9_]{0,127}|[A-Za-z_][\w.-]{0,127}(?=[:=]))(?:=|: ?| )(?=\S)/;

/** An instruction by itself. */
const KEYWORD =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)$/i;

/** Programs that are the same by their path, where a command begins. */
const PROGRAM_PATH =
  /(?<=^|[|;&(] ?|\bsudo )\/(?:usr\/)?(?:local\/)?bin\/(?=(?:apt|apt-get|ash|bash|curl|dash|docker|npm|pip3?|pnpm|podman|sh|wget|yarn)(?:$| ))/g;

/** The start of a download, up to the end of its command. */
const FETCH = /(?<=^|[|;&(] ?|\bsudo )(?:curl|wget)((?: [^\s|;&()<>]+)+)/g;

/** Options of curl and wget that decide nothing about where a file comes from, and how it is checked. */
const PLAIN_OPTIONS =
  / (?:-[fsSLNv#]+|-(?:nv|q|q?O ?-|o ?-|m ?\d+|t ?\d+|T ?\d+)|--(?:fail|silent|show-error|location|quiet|no-verbose|progress-bar|show-progress|no-progress-meter|compressed|retry-connrefused|retry-all-errors|output(?:-document)?[ =]-|progress=\S+|(?:retry|retry-delay|retry-max-time|connect-timeout|max-time|tries|timeout|waitretry)[ =]\d+))(?= |$)/g;

/** Options that keep an attacker away: one more does no harm. */
const PROTECTIONS =
  / (?:--(?:proto|proto-redir)[ =]=?https|--tlsv1\.[23]|--https-only|--secure-protocol=TLSv1_[23])(?= |$)/g;

/** A shell that reads its commands from a pipe, and its own options. */
const PIPED_SHELL = /(?<=\| ?(?:sudo )?)(?:ba|da|a|z|k)?sh(?: -[seux]+)*(?: -(?= |$))?(?: --(?= |$))?(?= |$)/g;

/** A shell that is given what a command prints. */
const GIVEN_SHELL = /^(sudo )?(?:ba|da|a|z|k)?sh (?:-c \$\(|<\()([^()]+)\)/;

/**
 * A text in one of the ways to write it: without quotes, breaks and the options that change no danger, pairs with an equals sign, and a
 * script that a shell runs from the network as a pipe. What it fetches, and who runs that, stays.
 */
export function plainSpelling(text: string): string {
  const plain = text
    .replaceAll(/["'\0]/g, '')
    .replaceAll(/(?:^|\s)\\(?=\s)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (KEYWORD.test(plain)) return plain.toUpperCase();
  const command = plain
    .replaceAll(PROGRAM_PATH, '')
    .replaceAll(/\bapt-get(?= |$)/g, 'apt')
    .replaceAll(/\b(docker|podman) container (?=run\b|create\b)/g, '$1 ')
    .replaceAll(FETCH, (_fetch, words: string) => `fetch${words.replaceAll(PLAIN_OPTIONS, '')}`)
    .replace(GIVEN_SHELL, '$2 | $1sh')
    .replaceAll(PIPED_SHELL, 'sh');
  return command.replace(PAIR, '$1=');
}

/** The text without options that protect. */
export function withoutProtections(text: string): string {
  return text.replaceAll(PROTECTIONS, '');
}
