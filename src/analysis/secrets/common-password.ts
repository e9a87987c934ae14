/** Passwords of examples and of local development databases: everyone knows them, so they are not secret. */
const COMMON: ReadonlySet<string> = new Set(
  `123 1234 12345 123456 12345678 123456789 admin admin123 administrator app apppass changeit default demo dev develop development docker foo guest insecure letmein local localhost mariadb minioadmin mongo mysql
  nopassword p4ssw0rd p@ssw0rd p@ssword pa$$w0rd pa$$word pass passw0rd passwd password password1 postgres postgresql pw pwd qwerty rabbitmq redis root rootpass rootpassword s3cret sa secret test
  testing testpass testpassword token toor user username vagrant`.split(/\s+/),
);

/** Rows of keys and common words, which every list has with counted digits, too: `azerty123456`, `admin1234`. */
const COUNTED =
  /^(?:qwert[yz]?(?:uiop)?|azerty(?:uiop)?|asdf(?:gh(?:jkl)?)?|zxcv(?:bnm?)?|abcd?|1q2w3e4r(?:5t)?(?:6y)?|q1w2e3r4(?:t5)?|pass|p[a@4](?:ss|\$\$)w[o0]rd|admin|root|user|test|secret|welcome|letmein|changeme)(?:1|12|123|1234|12345|123456|1234567|12345678|123456789)?!?$/;

/** `yourStrong(!)Password` and its relatives, which the documentation of SQL Server made known. */
const OF_MANUALS = /^<?your[-_]?strong(?:\W{1,3})?p[a@]ssw[o0]rd\W?\d{0,4}>?$/;

export function isCommonPassword(text: string): boolean {
  const lower = text.toLowerCase();
  return COMMON.has(lower) || (lower.length > 3 && COUNTED.test(lower)) || OF_MANUALS.test(lower);
}
