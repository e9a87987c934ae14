/** Passwords of examples and of databases that run on a developer's machine: known to everyone, so no secret. */
const COMMON: ReadonlySet<string> = new Set(
  `123456 admin administrator app apppass changeit default demo dev develop development docker foo guest local localhost mongo mysql
  nopassword pass passw0rd passwd password password1 postgres postgresql pw pwd rabbitmq redis root rootpass rootpassword sa secret test
  testing testpass testpassword token user username vagrant`.split(/\s+/),
);

export function isCommonPassword(text: string): boolean {
  return COMMON.has(text.toLowerCase());
}
