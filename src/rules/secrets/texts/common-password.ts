/** Passwords of examples and of local development databases: everyone knows them, so they are not secret. */
const COMMON: ReadonlySet<string> = new Set(
  `123 1234 12345 123456 12345678 123456789 admin admin123 administrator app apppass changeit default demo dev develop development docker foo guest letmein local localhost mariadb minioadmin mongo mysql
  nopassword pass passw0rd passwd password password1 postgres postgresql pw pwd qwerty rabbitmq redis root rootpass rootpassword s3cret sa secret test
  testing testpass testpassword token toor user username vagrant`.split(/\s+/),
);

export function isCommonPassword(text: string): boolean {
  return COMMON.has(text.toLowerCase());
}
