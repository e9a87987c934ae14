/**
 * The parts of a command line that begin with a program which may get a password as an option, up to the end of its command. The program is the
 * first word of the command, after its keywords and wrappers, or any word after a program that runs others, such as `docker exec`.
 */
export function commandsWithPasswords(line: string): readonly string[] {
  return line.split(SEPARATOR).flatMap((command) => {
    const start = startOfProgram(command);
    return start === undefined ? [] : [command.slice(start)];
  });
}

/** Between commands, also those of a substitution. */
const SEPARATOR = /&&|[;|\n`]|\$\(/;
const WORD = /[^\s"'()[\]{},]+/g;

/** Programs that get passwords; `login` is mostly a command of another program, as in `docker login`. */
const PROGRAM =
  /^(?:\/(?:[\w.-]+\/)*s?bin\/)?(?:curl|wget|https?|mysql|mysqladmin|mysqldump|mariadb|mariadb-dump|mariadb-admin|sshpass|login|mongo|mongosh|mongodump|mongorestore|redis-cli|ldap(?:add|modify|search)|(?:un)?zip)$/;

/** Words before the program: options, variables, the number of build arguments, keywords, shells, wrappers and instructions of Dockerfiles. */
const BEFORE_PROGRAM =
  /^(?:[-+#!@<].*|\w+=.*|\d+[smhd]?|(?:if|then|else|elif|while|until|do|time|shell|nop|RUN|CMD|CMD-SHELL|ENTRYPOINT|HEALTHCHECK|ONBUILD)|(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|z|k)?sh|(?:\/usr\/bin\/)?(?:sudo|doas|env|exec|nohup|command|nice|ionice|setsid|stdbuf|timeout|tini|dumb-init))$/;

/** Programs that run what some of their words name, or have a command `login`. */
const RUNNER =
  /^(?:docker|docker-compose|podman|nerdctl|buildah|skopeo|crane|kubectl|oc|ssh|xargs|watch|su|gosu|su-exec|chroot|az|helm|npm)$/;

/** Options of wrappers, and wrappers, that have a user after them. */
const BEFORE_USER = /^(?:-[ug]|--user|--group|gosu|su-exec|su)$/;

function startOfProgram(command: string): number | undefined {
  let before = '';
  let isAnywhere = false;
  for (const { 0: word, index } of command.matchAll(WORD)) {
    const isUser = BEFORE_USER.test(before);
    before = word;
    if (isUser) continue;
    if (PROGRAM.test(word)) return index + word.lastIndexOf('/') + 1;
    isAnywhere ||= RUNNER.test(word);
    if (!isAnywhere && !BEFORE_PROGRAM.test(word)) return undefined;
  }
  return undefined;
}
