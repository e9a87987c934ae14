import { DYNAMIC, type Dynamic } from '../../../model/located.ts';

/** Whether a value of an option is worse than the other one: the namespace of the host, its disk, a socket of its engine, or a switch that is on. */
export function takesIsolation(value: string | Dynamic, other: string | Dynamic | undefined): boolean {
  if (value === DYNAMIC) return false;
  return value === 'true' ? other === 'false' || other === undefined : isOfHost(value);
}

function isOfHost(value: string): boolean {
  return ROOT.test(value) || OF_HOST.test(value) || EVERY.test(value) || ENGINE_SOCKET.test(value);
}

/** Of the values that something decides about, the one that takes isolation away, as that counts; undefined if none does. */
export function worstOf(values: readonly string[]): string | undefined {
  return worstWord(values) ?? values.map((value) => value.trim()).find((value) => FOLDER_OF_HOST.test(value));
}

/** The same without folders, which a variable may have for other reasons. */
export function worstWord(values: readonly string[]): string | undefined {
  const all = values.map((value) => value.trim());
  return all.find(isOfHost) ?? switchedOn(all);
}

/** `true`, where the others are its opposite. Among other words it says nothing. */
function switchedOn(all: readonly string[]): string | undefined {
  return all.every((value) => /^(?:true|false|)$/.test(value)) ? all.find((value) => value === 'true') : undefined;
}

/** Words that say little elsewhere: the name of a user or `none` may be any other value as well. */
const OF_HOST =
  /^(?:host|(?:(?:seccomp|apparmor|systempaths)[=:])?unconfined|label[=:]disable|0\.0\.0\.0|(?:cap_)?(?:sys_[a-z]{2,12}|net_admin|dac_read_search|mac_admin|bpf))$/i;
/** Every capability. In lower case it is a name like others: that of a stage, or of a target of make. */
const EVERY = /^(?:CAP_)?ALL$/;
/** Also as the source of a mount: `/:/host` */
const ROOT = /^\/(?:$|:\/)/;
const ENGINE_SOCKET = /^\/(?:var\/)?run\/(?:docker|containerd\/containerd|podman\/podman|crio\/crio)\.sock(?:$|:\/)/;
/** As the source of a mount. */
const FOLDER_OF_HOST =
  /^\/(?:boot|dev(?!\/(?:null|std\w+|tty|fd)\b)|etc|home|proc|root|run|sys|var\/(?:lib|run))(?:\/|:|$)/;
