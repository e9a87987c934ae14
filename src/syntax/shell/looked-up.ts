/** The program whose path a command looks up: `which docker`, `command -v podman 2>/dev/null || command -v docker` */
export function lookedUp(command: string): string | undefined {
  return LOOK_UP.exec(command)?.[1];
}

const LOOK_UP = /^[ \t]*(?:which|command[ \t]+-v|type[ \t]+-p)[ \t]+([\w./-]+)[ \t]*(?:$|[|;&]|2>)/;
