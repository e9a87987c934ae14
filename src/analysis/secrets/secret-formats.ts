import { fieldsOf } from '../../support/json-fields.ts';
import { isPlaceholder } from './secret.ts';
import { hasTokenChecksum } from './token-checksum.ts';

/** A credential whose form alone shows who issued it. */
export interface SecretFormat {
  /** As in `a GitHub token`. */
  readonly name: string;
  /** Its possible beginnings; a text without any of them is not checked further. */
  readonly starts: readonly string[];
  /** The whole credential, from its start. Sticky; every repetition has an upper bound or cannot overlap with the part after it. */
  readonly pattern: RegExp;
  /** The pattern begins with the end of a variable's name. */
  readonly isKeyed?: true;
  /** Only the first of its beginnings counts in a run of word characters and dashes, since each of them would read the whole run again. */
  readonly isWholeRun?: true;
  /** A further condition for a match. */
  readonly accepts?: (match: string, line: string) => boolean;
  /** Whether a match has the checksum that its issuer puts into it. */
  readonly hasChecksum?: (match: string) => boolean;
  /** Made up. `·` has to be removed; it keeps secret scanners quiet. */
  readonly example: string;
  /** A text that looks similar but is not such a credential. */
  readonly counterexample: string;
}

export interface ProviderSecret {
  readonly format: SecretFormat;
  readonly start: number;
  readonly end: number;
}

/** To add one, add a line. Sources: the issuers' documentation and https://docs.github.com/en/code-security/secret-scanning */
export const SECRET_FORMATS: readonly SecretFormat[] = [
  {
    name: 'an AWS access key',
    starts: ['AKIA', 'ASIA'],
    // base 32 after its prefix: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
    pattern: /A[KS]IA[A-Z2-7]{16}/y,
    example: 'AK·IAQ7XN2VJH4KD5RTMW',
    counterexample: 'AK·IAIOSFODNN7EXAMPLE',
  },
  {
    name: 'an AWS secret access key',
    starts: ['SECRET_ACCESS_KEY', 'secret_access_key', 'SecretAccessKey', 'secretAccessKey', 'AWS_SECRET_KEY'],
    isKeyed: true,
    pattern: /\w{8,20}["']?[ \t]{0,9}[=:][ \t]{0,9}["']?[A-Za-z0-9/+]{40}/y,
    example: 'SECRET_ACCESS_KEY=h7Qm·2vXcL9/pRt4Wb8ZyK1nJ6dF+sG3aE5uT0oYi',
    counterexample: 'SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  },
  {
    name: 'a GitHub token',
    starts: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    // longer ones are no longer made like this
    pattern: /gh[pousr]_[A-Za-z0-9]{36,251}/y,
    hasChecksum: (match) => match.length !== 40 || hasTokenChecksum(match),
    example: 'gh·p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt',
    counterexample: 'gh·p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oY',
  },
  {
    name: 'a GitHub token',
    starts: ['github_pat_'],
    pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/y,
    example: 'github_·pat_11AQ7XM2V0cL9pRt4Wb8Zy_K1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dFsG3aE5uT0oYh',
    counterexample: 'github_·pat_11AQ7XM2V0cL9pRt4Wb8Zy',
  },
  {
    name: 'a GitLab token',
    starts: ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glsoat-', 'glcbt-', 'glft-', 'glagent-'],
    pattern: /gl[a-z]{2,5}-[\w.-]{20,255}/y,
    example: 'gl·pat-q7Xm2VcL9pRt4Wb8ZyK1',
    counterexample: 'gl·pat-xxxxxxxxxxxxxxxxxxxx',
  },
  {
    name: 'a Slack token',
    starts: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxe-', 'xapp-'],
    pattern: /x(?:ox[abeprs]|app)-[0-9A-Za-z-]{24,255}/y,
    accepts: (match) => /\d{9}/.test(match),
    example: 'xo·xb-730192846517-q7Xm2VcL9pRt4Wb8ZyK1nJ6d',
    counterexample: 'xo·xb-your-slack-bot-token-goes-here',
  },
  {
    name: 'a Slack webhook address',
    starts: ['https://hooks.slack.com/services/'],
    pattern: /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{22,26}/y,
    example: 'https://hooks.slack.com/services·/T7QX2M9VC/B4PRT8WBZ/q7Xm2VcL9pRt4Wb8ZyK1nJ6d',
    counterexample: 'https://hooks.slack.com/services·/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
  },
  {
    name: 'a Google API key',
    starts: ['AIza'],
    pattern: /AIza[\w-]{35}/y,
    // keys for maps and Firebase in a web page are public by design
    accepts: (_match, line) => !/firebase|public|maps|vite_|react_app_/i.test(line),
    example: 'AI·zaq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0o',
    counterexample: 'NEXT_PUBLIC_KEY=AI·zaq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0o',
  },
  {
    name: 'a Google OAuth client secret',
    starts: ['GOCSPX-'],
    pattern: /GOCSPX-[\w-]{28}/y,
    example: 'GOC·SPX-q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3',
    counterexample: 'GOC·SPX-your-client-secret-goes-here',
  },
  {
    name: 'a Google Cloud service account key',
    starts: ['"private_key"', '\\"private_key\\"'],
    pattern:
      /\\?"private_key\\?"\s{0,9}:\s{0,9}\\?"-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\s\\]+(?:-----END PRIVATE KEY-----)?/y,
    accepts: (match) => match.length > 150,
    example:
      '"private_key": "-----BEGIN PRIVATE ·KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7q7Xm2VcL9pRt\\n4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dFsG3aE5uT0oYhB7kQx"',
    counterexample: '"private_key": "-----BEGIN PRIVATE· KEY-----\\n...\\n-----END PRIVATE KEY-----"',
  },
  {
    name: 'a private key',
    starts: ['-----BEGIN '],
    pattern:
      /-----BEGIN (?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY-----(?:\\[nr]|[\s"',\\]){1,40}[A-Za-z0-9+/=]{40,}(?:[A-Za-z0-9+/=\s\\"',]*-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y,
    example: '-----BEGIN RSA PRIVATE· KEY-----\nMIIEowIBAAKCAQEAq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL\n',
    counterexample: 'grep -- "-----BEGIN RSA PRIVATE· KEY-----" key.pem',
  },
  {
    name: 'an age secret key',
    starts: ['AGE-SECRET-KEY-1'],
    pattern: /AGE-SECRET-KEY-1[0-9A-Z]{58}/y,
    example: 'AGE-SECRET-·KEY-1QX7M2VCL9PRT4WB8ZYK1NJ6DFSG3AE5UT0QYHB7KQXM2VPCL9RRT4WB8ZY',
    counterexample: 'AGE-SECRET-·KEY-1XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
  },
  {
    name: 'an Azure storage account key',
    starts: ['AccountKey=', 'SharedAccessKey='],
    pattern: /(?:Account|SharedAccess)Key=(?:[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{43}=)/y,
    example: 'Account·Key=q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dFsG3aE5uT0oYq7Xm2VcL9p==',
    // the well-known key of the storage emulator
    counterexample:
      'Account·Key=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
    accepts: (match) => !match.includes('Eby8vdM02xNOcqFlqUwJPLlm'),
  },
  {
    name: 'an npm token',
    starts: ['npm_'],
    pattern: /npm_[A-Za-z0-9]{36}/y,
    hasChecksum: hasTokenChecksum,
    example: 'np·m_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt',
    counterexample: 'np·m_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oY',
  },
  {
    name: 'a PyPI token',
    starts: ['pypi-AgE'],
    pattern: /pypi-AgE[\w-]{50,1000}/y,
    example: 'pypi-·AgEIcHlwaS5vcmcCJGq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9',
    counterexample: 'pypi-·AgEIcHlwaS5vcmc',
  },
  {
    name: 'a RubyGems key',
    starts: ['rubygems_'],
    pattern: /rubygems_[a-f0-9]{48}/y,
    example: 'ruby·gems_3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e5b2d8046',
    counterexample: 'rubygems_version',
  },
  {
    name: 'a Docker access token',
    starts: ['dckr_pat_', 'dckr_oat_'],
    pattern: /dckr_[po]at_[\w-]{27,40}/y,
    example: 'dckr·_pat_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG',
    counterexample: 'dckr·_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx',
  },
  {
    name: 'a Stripe key',
    starts: ['sk_live_', 'rk_live_'],
    pattern: /[rs]k_live_[A-Za-z0-9]{24,247}/y,
    example: 'sk_·live_q7Xm2VcL9pRt4Wb8ZyK1nJ6d',
    counterexample: 'sk_·test_q7Xm2VcL9pRt4Wb8ZyK1nJ6d',
  },
  {
    name: 'an OpenAI key',
    starts: ['sk-'],
    pattern: /sk-(?:(?:proj|svcacct|admin)-[\w-]{40,250}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})/y,
    example: 'sk-·proj-q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL',
    counterexample: 'sk-·proj-your-openai-api-key-goes-here-for-the-application',
  },
  {
    name: 'an Anthropic key',
    starts: ['sk-ant-'],
    pattern: /sk-ant-[a-z]{3,8}\d\d-[\w-]{80,130}/y,
    example:
      'sk-·ant-api03-q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dFsG3aE5uT0oYq7Xm2VcL9pRt4Wb8AA',
    counterexample: 'sk-·ant-api03-...',
  },
  {
    name: 'a Hugging Face token',
    starts: ['hf_', 'api_org_'],
    pattern: /(?:hf|api_org)_[A-Za-z]{34}/y,
    example: 'h·f_qXmVcLpRtWbZyKnJdFsGaEuToYhBkQxMvP',
    counterexample: 'hf_transfer',
  },
  {
    name: 'a SendGrid key',
    starts: ['SG.'],
    pattern: /SG\.[\w-]{22}\.[\w-]{43}/y,
    example: 'S·G.q7Xm2VcL9pRt4Wb8ZyK1nJ.6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dF',
    counterexample: 'SG.example.com',
  },
  {
    name: 'a Twilio key',
    starts: ['SK'],
    pattern: /SK[0-9a-f]{32}/y,
    example: 'S·K3f9a1c7e5b2d8046f1a9c3e7d5b20864',
    counterexample: 'SKIP_TESTS',
  },
  {
    name: 'a Twilio auth token',
    starts: ['TWILIO_AUTH_TOKEN', 'twilio_auth_token'],
    isKeyed: true,
    pattern: /\w{17}["']?[ \t]{0,9}[=:][ \t]{0,9}["']?[0-9a-f]{32}/y,
    example: 'TWILIO_AUTH_TOKEN=3f9a·1c7e5b2d8046f1a9c3e7d5b20864',
    counterexample: 'TWILIO_AUTH_TOKEN=00000000000000000000000000000000',
  },
  {
    name: 'a DigitalOcean token',
    starts: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    pattern: /do[opr]_v1_[a-f0-9]{64}/y,
    example: 'do·p_v1_3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e5b2d8046f1a9c3e7d5b20864',
    counterexample: 'do·p_v1_token',
  },
  {
    name: 'a Databricks token',
    starts: ['dapi'],
    pattern: /dapi[a-f0-9]{32}(?:-\d)?/y,
    example: 'da·pi3f9a1c7e5b2d8046f1a9c3e7d5b20864',
    counterexample: 'dapi.example.com',
  },
  {
    name: 'a Grafana token',
    starts: ['glsa_'],
    pattern: /glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}/y,
    example: 'gl·sa_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5u_3f9a1c7e',
    counterexample: 'glsa_token',
  },
  {
    name: 'a Vault token',
    starts: ['hvs.', 'hvb.'],
    pattern: /hv[bs]\.[\w-]{24,300}/y,
    example: 'hv·s.q7Xm2VcL9pRt4Wb8ZyK1nJ6dFs',
    counterexample: 'hvs.example.com',
  },
  {
    name: 'a Pulumi token',
    starts: ['pul-'],
    pattern: /pul-[a-f0-9]{40}/y,
    example: 'pu·l-3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e',
    counterexample: 'pul-resources',
  },
  {
    name: 'a Shopify token',
    starts: ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    pattern: /shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/y,
    example: 'sh·pat_3f9a1c7e5b2d8046f1a9c3e7d5b20864',
    counterexample: 'sh·pat_00000000000000000000000000000000',
  },
  {
    name: 'a Doppler token',
    starts: ['dp.pt.', 'dp.st.'],
    pattern: /dp\.(?:pt|st\.[a-z0-9_-]{2,35})\.[A-Za-z0-9]{40,44}/y,
    example: 'dp.·pt.q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQ',
    counterexample: 'dp.pt.example',
  },
  {
    name: 'a New Relic key',
    starts: ['NRAK-'],
    pattern: /NRAK-[A-Z0-9]{27}/y,
    example: 'NR·AK-Q7XM2VCL9PRT4WB8ZYK1NJ6DFSG',
    counterexample: 'NR·AK-XXXXXXXXXXXXXXXXXXXXXXXXXXX',
  },
  {
    name: 'a Supabase token',
    starts: ['sbp_'],
    pattern: /sbp_[a-f0-9]{40}/y,
    example: 'sb·p_3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e',
    counterexample: 'sbp_token',
  },
  {
    name: 'a Tailscale key',
    starts: ['tskey-'],
    pattern: /tskey-(?:auth|api|client|oauth)-[A-Za-z0-9]{8,20}-[A-Za-z0-9]{20,40}/y,
    example: 'ts·key-auth-q7Xm2VcL9pRt-4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7k',
    counterexample: 'tskey-auth-file',
  },
  {
    name: 'a Stripe webhook secret',
    starts: ['whsec_'],
    pattern: /whsec_[A-Za-z0-9+/]{32,64}={0,2}/y,
    example: 'whsec·_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5u',
    counterexample: 'whsec·_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  },
  {
    name: 'an OpenRouter key',
    starts: ['sk-or-v1-'],
    pattern: /sk-or-v1-[a-f0-9]{64}/y,
    example: 'sk-·or-v1-3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e5b2d8046f1a9c3e7d5b20864',
    counterexample: 'sk-or-v1-...',
  },
  {
    name: 'a Groq key',
    starts: ['gsk_'],
    pattern: /gsk_[A-Za-z0-9]{52}/y,
    example: 'gs·k_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt',
    counterexample: 'gsk_your-groq-key',
  },
  {
    name: 'a Replicate token',
    starts: ['r8_'],
    pattern: /r8_[A-Za-z0-9]{37}/y,
    example: 'r8·_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYh',
    counterexample: 'r8_replicate',
  },
  {
    name: 'an xAI key',
    starts: ['xai-'],
    pattern: /xai-[A-Za-z0-9]{80}/y,
    example: 'xa·i-q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dFq7Xm2VcL9pRt4Wb',
    counterexample: 'xai-your-key',
  },
  {
    name: 'a Notion token',
    starts: ['ntn_'],
    pattern: /ntn_\d{11}[A-Za-z0-9]{35}/y,
    example: 'nt·n_73019284651q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0o',
    counterexample: 'ntn_token',
  },
  {
    name: 'a Linear key',
    starts: ['lin_api_'],
    pattern: /lin_api_[A-Za-z0-9]{40}/y,
    example: 'lin·_api_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7k',
    counterexample: 'lin_api_key',
  },
  {
    name: 'an Atlassian token',
    starts: ['ATATT3', 'ATCTT3'],
    pattern: /AT[AC]TT3[\w-]{50,300}=[0-9A-F]{8}/y,
    example: 'ATA·TT3xFfGF0q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9r=7F3A91C2',
    counterexample: 'ATATT3xFfGF0',
  },
  {
    name: 'a SonarQube token',
    starts: ['sqp_', 'squ_', 'sqa_'],
    pattern: /sq[apu]_[a-f0-9]{40}/y,
    example: 'sq·p_3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e',
    counterexample: 'squ_token',
  },
  {
    name: 'a Sentry token',
    starts: ['sntrys_', 'sntryu_'],
    pattern: /sntry(?:u_[a-f0-9]{64}|s_[A-Za-z0-9+/=_]{80,400})/y,
    example: 'sn·tryu_3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e5b2d8046f1a9c3e7d5b20864',
    counterexample: 'sntrys_token',
  },
  {
    name: 'a Postman key',
    starts: ['PMAK-'],
    pattern: /PMAK-[a-f0-9]{24}-[a-f0-9]{34}/y,
    example: 'PM·AK-3f9a1c7e5b2d8046f1a9c3e7-3f9a1c7e5b2d8046f1a9c3e7d5b208643f',
    counterexample: 'PMAK-key',
  },
  {
    name: 'a Heroku key',
    starts: ['HRKU-'],
    pattern: /HRKU-[\w-]{36,64}/y,
    example: 'HR·KU-q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8Zy',
    counterexample: 'HRKU-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  },
  {
    name: 'a JSON Web Token that does not expire soon',
    starts: ['eyJ'],
    isWholeRun: true,
    pattern: /eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000}/y,
    accepts: isLastingToken,
    // {"alg":"HS256","typ":"JWT"} {"role":"service_role"}
    example:
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9·.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oY',
    // {"role":"anon"}, a token for browsers
    counterexample: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9·.eyJyb2xlIjoiYW5vbiJ9.q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oY',
  },
];

/** The first credential in a value. Pass the name of its variable where there is one, since some formats need it. */
export function providerSecret(value: string, name?: string): ProviderSecret | undefined {
  return providerSecrets(name === undefined ? value : `${name}=${value}`)[0];
}

/** All credentials in a text, in order, without overlaps. */
export function providerSecrets(text: string): readonly ProviderSecret[] {
  return secretsWith(({ hasChecksum }, match) => hasChecksum?.(match) !== false, text);
}

/** All texts that look like credentials, whatever their checksum: no report prints them. */
export function likeProviderSecrets(text: string): readonly ProviderSecret[] {
  return secretsWith(() => true, text);
}

type Accepts = (format: SecretFormat, match: string) => boolean;

function secretsWith(accepts: Accepts, text: string): readonly ProviderSecret[] {
  const found: ProviderSecret[] = [];
  const runs = { end: 0 };
  STARTS.lastIndex = 0;
  for (let match = STARTS.exec(text); match !== null; match = STARTS.exec(text)) {
    const secret = secretAt({ accepts, runs }, text, match.index, match[0]);
    if (secret !== undefined) found.push(secret);
    STARTS.lastIndex = secret?.end ?? match.index + 1;
  }
  return found;
}

/** The formats by beginning. */
const FORMATS_OF: ReadonlyMap<string, readonly SecretFormat[]> = new Map(
  SECRET_FORMATS.flatMap(({ starts }) => starts).map((start) => [
    start,
    SECRET_FORMATS.filter(({ starts }) => starts.includes(start)),
  ]),
);

/** Finds all beginnings in one pass over the text; longer ones come first, as `sk-ant-` before `sk-`. */
const STARTS = new RegExp(
  [...FORMATS_OF.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((start) => start.replaceAll(/[.\\]/g, '\\$&'))
    .join('|'),
  'g',
);

interface Search {
  readonly accepts: Accepts;
  /** Where the last run of word characters and dashes ends that was read as a whole. */
  readonly runs: { end: number };
}

function secretAt({ accepts, runs }: Search, text: string, at: number, start: string): ProviderSecret | undefined {
  for (const format of FORMATS_OF.get(start) ?? []) {
    if (format.isWholeRun && isReadAlready(runs, text, at)) continue;
    const end = endOfSecret(format, start, text, at);
    if (end !== undefined && accepts(format, text.slice(at, end))) return { format, start: at, end };
  }
  return undefined;
}

const RUN = /[\w-]*/y;

function isReadAlready(runs: Search['runs'], text: string, at: number): boolean {
  if (at < runs.end) return true;
  RUN.lastIndex = at;
  runs.end = at + (RUN.exec(text)?.[0].length ?? 0);
  return false;
}

function endOfSecret(format: SecretFormat, start: string, text: string, at: number): number | undefined {
  const { pattern, accepts, isKeyed } = format;
  if (!isKeyed && isWordCharacter(start[0]) && isInWord(text, at)) return undefined;
  pattern.lastIndex = at;
  const match = pattern.exec(text)?.[0];
  if (match === undefined) return undefined;
  const end = at + match.length;
  // longer than the format allows, so not this credential
  if (isWordCharacter(text[end]) && isWordCharacter(text[end - 1])) return undefined;
  if (isPlaceholder(match.slice(start.length))) return undefined;
  return accepts === undefined || accepts(match, lineAround(text, at)) ? end : undefined;
}

/** Whether a word goes on at an offset. A dash may end the word before, as in `${TOKEN:-token}`; `\\n` is the end of a line. */
function isInWord(text: string, at: number): boolean {
  return /\w/.test(text[at - 1] ?? '') && !/\\[nrt]$/.test(text.slice(Math.max(0, at - 2), at));
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\w-]/.test(character);
}

/** The text before the match on its line, up to 200 characters. */
function lineAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

const SECONDS_PER_YEAR = 365 * 24 * 3600;

/** Tokens that expire soon are of no use to a finder; tokens with the `anon` role are meant for browsers. */
function isLastingToken(token: string): boolean {
  const [header, payload] = token.split('.', 2).map(decodeJson);
  if (header === undefined || payload === undefined || !('alg' in header)) return false;
  const { iat, exp, role, sub } = payload;
  if (role === 'anon' || sub === '1234567890') return false;
  return exp === undefined || (typeof exp === 'number' && typeof iat === 'number' && exp - iat >= SECONDS_PER_YEAR);
}

function decodeJson(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? fieldsOf(value) : undefined;
  } catch {
    return undefined;
  }
}
