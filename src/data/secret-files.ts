/** Names of files that hold a credential. To add one, add a line. */
export const SECRET_FILES: readonly RegExp[] = [
  /(?:^|\/)\.(?:npmrc|yarnrc\.yml|netrc|pypirc|git-credentials|pgpass|my\.cnf|htpasswd|vault-token)$/,
  /(?:^|\/)_netrc$/,
  /(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)(?:_\w+)?$/,
  /(?:^|\/)\.aws\/(?:credentials|config)$/,
  /(?:^|\/)\.docker\/config\.json$|(?:^|\/)\.dockercfg$/,
  /(?:^|\/)\.kube\/config$|(?:^|\/)kubeconfig(?:\.ya?ml)?$/,
  /(?:^|\/)\.(?:cargo\/credentials(?:\.toml)?|gem\/credentials|m2\/settings(?:-security)?\.xml|composer\/auth\.json)$/,
  /(?:^|\/)\.config\/(?:gcloud\/(?:(?=[^/]*$)[^/]*credentials|legacy_credentials\/)|(?:gh\/hosts\.yml|pip\/pip\.conf)$)/,
  /\.(?:p12|pfx|jks|kdbx|keystore)$/,
  /(?:^|[/_.-])(?:service[-_]?account|credentials?|secrets?)(?:_\w{1,40}(?:[-.]\w{1,40})?|(?:[-.]\w{1,40}){0,2})\.(?:json|ya?ml|txt|env)$/,
  /(?:^|\/)\.env(?:\.(?:local|prod|production|staging))?$/,
];

/** Lines of credential files. The last group is the credential. */
export const SECRET_LINES: readonly { readonly path: RegExp; readonly line: RegExp }[] = [
  { path: /npmrc$/, line: /(?:_authToken|_auth|_password)\s{0,9}=\s{0,9}(\S{1,500})/ },
  { path: /netrc$/, line: /\bpassword\s{1,9}(\S{1,500})/ },
  { path: /pypirc$/, line: /^\s{0,9}password\s{0,9}[=:]\s{0,9}(\S{1,500})/ },
  { path: /git-credentials$/, line: /:\/\/[^:/@\s]*:([^@/\s]+)@/ },
  { path: /\.my\.cnf$/, line: /^\s{0,9}password\s{0,9}=\s{0,9}(\S{1,500})/ },
  { path: /\.pgpass$/, line: /^[^:\s]{1,200}:[^:\s]{1,9}:[^:\s]{1,200}:[^:\s]{1,200}:(\S{1,500})/ },
  { path: /\.aws\/credentials$/, line: /aws_secret_access_key\s{0,9}=\s{0,9}(\S{1,500})/ },
  { path: /\.docker\/config\.json$/, line: /"auth"\s*:\s*"([^"]+)"/ },
  { path: /\.m2\/settings\.xml$/, line: /<password>([^<]+)</ },
];
