/**
 * Whether a value may be a danger wherever it is put: an option, a path of the machine, more than a word for a shell, the name of an engine,
 * or a word that takes isolation away as the value of an option. Versions, platforms and numbers are not.
 */
export function mayHarm(value: string): boolean {
  return (
    value.split(/\s+/).some((word) => SPECIAL.test(word)) || value.split(/[\s:=,]+/).some((word) => WORDS.test(word))
  );
}

const SPECIAL = /^(?:-|\/|~|\.\.?(?:\/|$))|\.\.|[$`{}*;&|<>"'\\@\0]|^(?!https:).*:/;

/** Names of namespaces, users, capabilities and settings. `true`, `1` and the like switch most things, and say nothing by themselves. */
const WORDS =
  /^(?:host|root|all|privileged|unconfined|disabled?|unlimited|none|r?shared|r?slave|rw|docker|podman|nerdctl|security\.insecure|network\.host|bpf|perfmon|syslog|setuid|setgid|chown|fowner|mknod|(?:cap|sys|net|dac|mac|audit|ipc|wake|block|checkpoint)_\w+)$/i;

/** Whether it is one word that takes isolation away as the value of an option. */
export function isHarmfulWord(text: string): boolean {
  return WORDS.test(text);
}

/** Whether a text may set a variable to such a value: right after a sign, a quote, or the beginning of a value of YAML. */
export function maySetHarm(text: string): boolean {
  return SETS.test(text);
}

const SETS =
  /(?:[=:'"]|[>|][+-]?[ \t]*\n)\s{0,40}["']?(?:-\w|--|\/|~\/|\.\.\/|(?:host|root|all|unconfined|disable|docker|podman|nerdctl|(?:cap|sys|net|dac)_\w)\b)/i;
