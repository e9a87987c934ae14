import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';

/** Between a program and its first argument. */
const GAP = `["']?[ \\t,]+["']?`;
/** An argument that may be anything. */
const WORD = `(?:[\\w@/$-]|${UNKNOWN_PIECE}[^\\n]*[\\w/-])`;
const HARMLESS =
  'compose +(?:exec|ps|logs|config|down|stop|kill|rm|pull|port|top|version)|attach|context|diff|events|history|images?|info|inspect|kill|login|logout|logs|machine|manifest|network|pause|port|ps|pull|push|restart|rmi?|search|stats|stop|system|tag|top|unpause|version|wait';
/**
 * Programs with arguments. `docker compose` alone is a way to call Compose, whose files are read; other actions of an engine change and start
 * nothing; an answer of this machine is not a download.
 */
export const COMMANDS = new RegExp(
  [
    `(?:docker|podman|nerdctl)${GAP}(?!(?:${HARMLESS})\\b(?!-))(?!compose["')\\s]*$)${WORD}`,
    `(?:curl|wget)${GAP}(?![^\\n|;&]{0,200}://(?:localhost|127\\.)[\\w.:]*)${WORD}`,
    `(?:chmod|chpasswd|useradd|usermod|setcap)${GAP}${WORD}`,
    `(?<![\\w.-])(?:ba|da|z)?sh[ \\t]+(?:-\\w+[ \\t]+)*["']?[\\w$.]*\\/`,
  ].join('|'),
  'i',
);
/** Options that matter, and patterns for the sockets of engines and for the folders of the root. */
export const OPTIONS =
  /privileged\b|cap-add|security-opt|--device\b|(?:userns|pid|ipc|uts|net|network)["']?[ =]["']?host\b|\bdocker\.sock\b|(?<![\w.])\/:\/|(?<![\w.*}])\/(?:var\/)?run\/[\w.-]{0,60}[*?[]|(?<![^\s"'(])\/\*(?![\w/*])/i;
