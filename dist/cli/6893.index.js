export const id = 6893;
export const ids = [6893];
export const modules = {

/***/ 86893:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wg: () => (/* binding */ SECRET_FORMATS),
  Kc: () => (/* binding */ likeProviderSecrets),
  G4: () => (/* binding */ providerSecret),
  nf: () => (/* binding */ providerSecrets)
});

// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
// EXTERNAL MODULE: ./build/analysis/secrets/secret.js
var secret = __webpack_require__(60405);
;// CONCATENATED MODULE: ./build/analysis/secrets/token-checksum.js
/**
 * Whether the last six characters of a token are the CRC-32 of those before them, after its prefix, in base 62. GitHub and npm make
 * tokens like this, so that a text without it is certainly not one:
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
function hasTokenChecksum(token) {
    const body = token.slice(token.indexOf('_') + 1);
    return inBase62(crc32(body.slice(0, -DIGITS))) === body.slice(-DIGITS);
}
const DIGITS = 6;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
function inBase62(number) {
    let text = '';
    for (let rest = number; rest > 0; rest = Math.floor(rest / ALPHABET.length)) {
        text = ALPHABET.charAt(rest % ALPHABET.length) + text;
    }
    return text.padStart(DIGITS, '0');
}
/** The CRC-32 of ISO 3309, of ASCII. Tokens are short, so no table is needed. Node 20 has none in `zlib`. */
function crc32(text) {
    let sum = 0xffffffff;
    for (const character of text) {
        sum ^= character.charCodeAt(0);
        for (let bit = 0; bit < 8; bit++)
            sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
}

;// CONCATENATED MODULE: ./build/analysis/secrets/secret-formats.js



/** To add one, add a line. Sources: the issuers' documentation and https://docs.github.com/en/code-security/secret-scanning */
const SECRET_FORMATS = [
    {
        name: 'an AWS access key',
        starts: ['AKIA', 'ASIA'],
        // base 32 after its prefix: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
        pattern: /A[KS]IA[A-Z2-7]{16}/y,
        example: 'AK\u00b7IAQ7XN2VJH4KD5RTMW',
        counterexample: 'AK\u00b7IAIOSFODNN7EXAMPLE',
    },
    {
        name: 'an AWS secret access key',
        starts: ['SECRET_ACCESS_KEY', 'secret_access_key', 'SecretAccessKey', 'secretAccessKey', 'AWS_SECRET_KEY'],
        isKeyed: true,
        pattern: /\w{8,20}["']?[ \t]{0,9}[=:][ \t]{0,9}["']?[A-Za-z0-9/+]{40}/y,
        example: 'SECRET_ACCESS_KEY=h7Qm\u00b72vXcL9/pRt4Wb8ZyK1nJ6dF+sG3aE5uT0oYi',
        counterexample: 'SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    },
    {
        name: 'a GitHub token',
        starts: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
        // longer ones are no longer made like this
        pattern: /gh[pousr]_[A-Za-z0-9]{36,251}/y,
        hasChecksum: (match) => match.length !== 40 || hasTokenChecksum(match),
        example: 'gh\u00b7p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt',
        counterexample: 'gh\u00b7p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oY',
    },
    {
        name: 'a GitHub token',
        starts: ['github_pat_'],
        pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/y,
        example: 'github_\u00b7pat_11AQ7XM2V0cL9pRt4Wb8Zy_K1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dFsG3aE5uT0oYh',
        counterexample: 'github_\u00b7pat_11AQ7XM2V0cL9pRt4Wb8Zy',
    },
    {
        name: 'a GitLab token',
        starts: ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glsoat-', 'glcbt-', 'glft-', 'glagent-'],
        pattern: /gl[a-z]{2,5}-[\w.-]{20,255}/y,
        example: 'gl\u00b7pat-q7Xm2VcL9pRt4Wb8ZyK1',
        counterexample: 'gl\u00b7pat-xxxxxxxxxxxxxxxxxxxx',
    },
    {
        name: 'a Slack token',
        starts: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxe-', 'xapp-'],
        pattern: /x(?:ox[abeprs]|app)-[0-9A-Za-z-]{24,255}/y,
        accepts: (match) => /\d{9}/.test(match),
        example: 'xo\u00b7xb-730192846517-q7Xm2VcL9pRt4Wb8ZyK1nJ6d',
        counterexample: 'xo\u00b7xb-your-slack-bot-token-goes-here',
    },
    {
        name: 'a Slack webhook address',
        starts: ['https://hooks.slack.com/services/'],
        pattern: /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{22,26}/y,
        example: 'https://hooks.slack.com/services\u00b7/T7QX2M9VC/B4PRT8WBZ/q7Xm2VcL9pRt4Wb8ZyK1nJ6d',
        counterexample: 'https://hooks.slack.com/services\u00b7/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
    },
    {
        name: 'a Google API key',
        starts: ['AIza'],
        pattern: /AIza[\w-]{35}/y,
        // keys for maps and Firebase in a web page are public by design
        accepts: (_match, line) => !/firebase|public|maps|vite_|react_app_/i.test(line),
        example: 'AI\u00b7zaq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0o',
        counterexample: 'NEXT_PUBLIC_KEY=AI\u00b7zaq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0o',
    },
    {
        name: 'a Google OAuth client secret',
        starts: ['GOCSPX-'],
        pattern: /GOCSPX-[\w-]{28}/y,
        example: 'GOC\u00b7SPX-q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3',
        counterexample: 'GOC\u00b7SPX-your-client-secret-goes-here',
    },
    {
        name: 'a Google Cloud service account key',
        starts: ['"private_key"', '\\"private_key\\"'],
        pattern: /\\?"private_key\\?"\s{0,9}:\s{0,9}\\?"-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\s\\]+(?:-----END PRIVATE KEY-----)?/y,
        accepts: (match) => match.length > 150,
        example: '"private_key": "-----BEGIN PRIVATE \u00b7KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7q7Xm2VcL9pRt\\n4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dFsG3aE5uT0oYhB7kQx"',
        counterexample: '"private_key": "-----BEGIN PRIVATE\u00b7 KEY-----\\n...\\n-----END PRIVATE KEY-----"',
    },
    {
        name: 'a private key',
        starts: ['-----BEGIN '],
        pattern: /-----BEGIN (?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY-----(?:\\[nr]|[\s"',\\]){1,40}[A-Za-z0-9+/=]{40,}(?:[A-Za-z0-9+/=\s\\"',]*-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y,
        example: '-----BEGIN RSA PRIVATE\u00b7 KEY-----\nMIIEowIBAAKCAQEAq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL\n',
        counterexample: 'grep -- "-----BEGIN RSA PRIVATE\u00b7 KEY-----" key.pem',
    },
    {
        name: 'an age secret key',
        starts: ['AGE-SECRET-KEY-1'],
        pattern: /AGE-SECRET-KEY-1[0-9A-Z]{58}/y,
        example: 'AGE-SECRET-\u00b7KEY-1QX7M2VCL9PRT4WB8ZYK1NJ6DFSG3AE5UT0QYHB7KQXM2VPCL9RRT4WB8ZY',
        counterexample: 'AGE-SECRET-\u00b7KEY-1XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
    },
    {
        name: 'an Azure storage account key',
        starts: ['AccountKey=', 'SharedAccessKey='],
        pattern: /(?:Account|SharedAccess)Key=(?:[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{43}=)/y,
        example: 'Account\u00b7Key=q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dFsG3aE5uT0oYq7Xm2VcL9p==',
        // the well-known key of the storage emulator
        counterexample: 'Account\u00b7Key=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
        accepts: (match) => !match.includes('Eby8vdM02xNOcqFlqUwJPLlm'),
    },
    {
        name: 'an npm token',
        starts: ['npm_'],
        pattern: /npm_[A-Za-z0-9]{36}/y,
        hasChecksum: hasTokenChecksum,
        example: 'np\u00b7m_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt',
        counterexample: 'np\u00b7m_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oY',
    },
    {
        name: 'a PyPI token',
        starts: ['pypi-AgE'],
        pattern: /pypi-AgE[\w-]{50,1000}/y,
        example: 'pypi-\u00b7AgEIcHlwaS5vcmcCJGq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9',
        counterexample: 'pypi-\u00b7AgEIcHlwaS5vcmc',
    },
    {
        name: 'a RubyGems key',
        starts: ['rubygems_'],
        pattern: /rubygems_[a-f0-9]{48}/y,
        example: 'ruby\u00b7gems_3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e5b2d8046',
        counterexample: 'rubygems_version',
    },
    {
        name: 'a Docker access token',
        starts: ['dckr_pat_', 'dckr_oat_'],
        pattern: /dckr_[po]at_[\w-]{27,40}/y,
        example: 'dckr\u00b7_pat_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG',
        counterexample: 'dckr\u00b7_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx',
    },
    {
        name: 'a Stripe key',
        starts: ['sk_live_', 'rk_live_'],
        pattern: /[rs]k_live_[A-Za-z0-9]{24,247}/y,
        example: 'sk_\u00b7live_q7Xm2VcL9pRt4Wb8ZyK1nJ6d',
        counterexample: 'sk_\u00b7test_q7Xm2VcL9pRt4Wb8ZyK1nJ6d',
    },
    {
        name: 'an OpenAI key',
        starts: ['sk-'],
        pattern: /sk-(?:(?:proj|svcacct|admin)-[\w-]{40,250}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})/y,
        example: 'sk-\u00b7proj-q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL',
        counterexample: 'sk-\u00b7proj-your-openai-api-key-goes-here-for-the-application',
    },
    {
        name: 'an Anthropic key',
        starts: ['sk-ant-'],
        pattern: /sk-ant-[a-z]{3,8}\d\d-[\w-]{80,130}/y,
        example: 'sk-\u00b7ant-api03-q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dFsG3aE5uT0oYq7Xm2VcL9pRt4Wb8AA',
        counterexample: 'sk-\u00b7ant-api03-...',
    },
    {
        name: 'a Hugging Face token',
        starts: ['hf_', 'api_org_'],
        pattern: /(?:hf|api_org)_[A-Za-z]{34}/y,
        example: 'h\u00b7f_qXmVcLpRtWbZyKnJdFsGaEuToYhBkQxMvP',
        counterexample: 'hf_transfer',
    },
    {
        name: 'a SendGrid key',
        starts: ['SG.'],
        pattern: /SG\.[\w-]{22}\.[\w-]{43}/y,
        example: 'S\u00b7G.q7Xm2VcL9pRt4Wb8ZyK1nJ.6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dF',
        counterexample: 'SG.example.com',
    },
    {
        name: 'a Twilio key',
        starts: ['SK'],
        pattern: /SK[0-9a-f]{32}/y,
        example: 'S\u00b7K3f9a1c7e5b2d8046f1a9c3e7d5b20864',
        counterexample: 'SKIP_TESTS',
    },
    {
        name: 'a Twilio auth token',
        starts: ['TWILIO_AUTH_TOKEN', 'twilio_auth_token'],
        isKeyed: true,
        pattern: /\w{17}["']?[ \t]{0,9}[=:][ \t]{0,9}["']?[0-9a-f]{32}/y,
        example: 'TWILIO_AUTH_TOKEN=3f9a\u00b71c7e5b2d8046f1a9c3e7d5b20864',
        counterexample: 'TWILIO_AUTH_TOKEN=00000000000000000000000000000000',
    },
    {
        name: 'a DigitalOcean token',
        starts: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
        pattern: /do[opr]_v1_[a-f0-9]{64}/y,
        example: 'do\u00b7p_v1_3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e5b2d8046f1a9c3e7d5b20864',
        counterexample: 'do\u00b7p_v1_token',
    },
    {
        name: 'a Databricks token',
        starts: ['dapi'],
        pattern: /dapi[a-f0-9]{32}(?:-\d)?/y,
        example: 'da\u00b7pi3f9a1c7e5b2d8046f1a9c3e7d5b20864',
        counterexample: 'dapi.example.com',
    },
    {
        name: 'a Grafana token',
        starts: ['glsa_'],
        pattern: /glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}/y,
        example: 'gl\u00b7sa_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5u_3f9a1c7e',
        counterexample: 'glsa_token',
    },
    {
        name: 'a Vault token',
        starts: ['hvs.', 'hvb.'],
        pattern: /hv[bs]\.[\w-]{24,300}/y,
        example: 'hv\u00b7s.q7Xm2VcL9pRt4Wb8ZyK1nJ6dFs',
        counterexample: 'hvs.example.com',
    },
    {
        name: 'a Pulumi token',
        starts: ['pul-'],
        pattern: /pul-[a-f0-9]{40}/y,
        example: 'pu\u00b7l-3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e',
        counterexample: 'pul-resources',
    },
    {
        name: 'a Shopify token',
        starts: ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
        pattern: /shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/y,
        example: 'sh\u00b7pat_3f9a1c7e5b2d8046f1a9c3e7d5b20864',
        counterexample: 'sh\u00b7pat_00000000000000000000000000000000',
    },
    {
        name: 'a Doppler token',
        starts: ['dp.pt.', 'dp.st.'],
        pattern: /dp\.(?:pt|st\.[a-z0-9_-]{2,35})\.[A-Za-z0-9]{40,44}/y,
        example: 'dp.\u00b7pt.q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQ',
        counterexample: 'dp.pt.example',
    },
    {
        name: 'a New Relic key',
        starts: ['NRAK-'],
        pattern: /NRAK-[A-Z0-9]{27}/y,
        example: 'NR\u00b7AK-Q7XM2VCL9PRT4WB8ZYK1NJ6DFSG',
        counterexample: 'NR\u00b7AK-XXXXXXXXXXXXXXXXXXXXXXXXXXX',
    },
    {
        name: 'a Supabase token',
        starts: ['sbp_'],
        pattern: /sbp_[a-f0-9]{40}/y,
        example: 'sb\u00b7p_3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e',
        counterexample: 'sbp_token',
    },
    {
        name: 'a Tailscale key',
        starts: ['tskey-'],
        pattern: /tskey-(?:auth|api|client|oauth)-[A-Za-z0-9]{8,20}-[A-Za-z0-9]{20,40}/y,
        example: 'ts\u00b7key-auth-q7Xm2VcL9pRt-4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7k',
        counterexample: 'tskey-auth-file',
    },
    {
        name: 'a Stripe webhook secret',
        starts: ['whsec_'],
        pattern: /whsec_[A-Za-z0-9+/]{32,64}={0,2}/y,
        example: 'whsec\u00b7_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5u',
        counterexample: 'whsec\u00b7_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    },
    {
        name: 'an OpenRouter key',
        starts: ['sk-or-v1-'],
        pattern: /sk-or-v1-[a-f0-9]{64}/y,
        example: 'sk-\u00b7or-v1-3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e5b2d8046f1a9c3e7d5b20864',
        counterexample: 'sk-or-v1-...',
    },
    {
        name: 'a Groq key',
        starts: ['gsk_'],
        pattern: /gsk_[A-Za-z0-9]{52}/y,
        example: 'gs\u00b7k_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt',
        counterexample: 'gsk_your-groq-key',
    },
    {
        name: 'a Replicate token',
        starts: ['r8_'],
        pattern: /r8_[A-Za-z0-9]{37}/y,
        example: 'r8\u00b7_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYh',
        counterexample: 'r8_replicate',
    },
    {
        name: 'an xAI key',
        starts: ['xai-'],
        pattern: /xai-[A-Za-z0-9]{80}/y,
        example: 'xa\u00b7i-q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8ZyN1mJ6dFq7Xm2VcL9pRt4Wb',
        counterexample: 'xai-your-key',
    },
    {
        name: 'a Notion token',
        starts: ['ntn_'],
        pattern: /ntn_\d{11}[A-Za-z0-9]{35}/y,
        example: 'nt\u00b7n_73019284651q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0o',
        counterexample: 'ntn_token',
    },
    {
        name: 'a Linear key',
        starts: ['lin_api_'],
        pattern: /lin_api_[A-Za-z0-9]{40}/y,
        example: 'lin\u00b7_api_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7k',
        counterexample: 'lin_api_key',
    },
    {
        name: 'an Atlassian token',
        starts: ['ATATT3', 'ATCTT3'],
        pattern: /AT[AC]TT3[\w-]{50,300}=[0-9A-F]{8}/y,
        example: 'ATA\u00b7TT3xFfGF0q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9r=7F3A91C2',
        counterexample: 'ATATT3xFfGF0',
    },
    {
        name: 'a SonarQube token',
        starts: ['sqp_', 'squ_', 'sqa_'],
        pattern: /sq[apu]_[a-f0-9]{40}/y,
        example: 'sq\u00b7p_3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e',
        counterexample: 'squ_token',
    },
    {
        name: 'a Sentry token',
        starts: ['sntrys_', 'sntryu_'],
        pattern: /sntry(?:u_[a-f0-9]{64}|s_[A-Za-z0-9+/=_]{80,400})/y,
        example: 'sn\u00b7tryu_3f9a1c7e5b2d8046f1a9c3e7d5b208643f9a1c7e5b2d8046f1a9c3e7d5b20864',
        counterexample: 'sntrys_token',
    },
    {
        name: 'a Postman key',
        starts: ['PMAK-'],
        pattern: /PMAK-[a-f0-9]{24}-[a-f0-9]{34}/y,
        example: 'PM\u00b7AK-3f9a1c7e5b2d8046f1a9c3e7-3f9a1c7e5b2d8046f1a9c3e7d5b208643f',
        counterexample: 'PMAK-key',
    },
    {
        name: 'a Heroku key',
        starts: ['HRKU-'],
        pattern: /HRKU-[\w-]{36,64}/y,
        example: 'HR\u00b7KU-q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL9rRt4Wb8Zy',
        counterexample: 'HRKU-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    },
    {
        name: 'a JSON Web Token that does not expire soon',
        starts: ['eyJ'],
        pattern: /eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000}/y,
        accepts: isLastingToken,
        // {"alg":"HS256","typ":"JWT"} {"role":"service_role"}
        example: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\u00b7.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oY',
        // {"role":"anon"}, a token for browsers
        counterexample: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\u00b7.eyJyb2xlIjoiYW5vbiJ9.q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oY',
    },
];
/** The first credential in a value. Pass the name of its variable where there is one, since some formats need it. */
function providerSecret(value, name) {
    return providerSecrets(name === undefined ? value : `${name}=${value}`)[0];
}
/** All credentials in a text, in order, without overlaps. */
function providerSecrets(text) {
    return secretsWith(({ hasChecksum }, match) => hasChecksum?.(match) !== false, text);
}
/** All texts that look like credentials, whatever their checksum: no report prints them. */
function likeProviderSecrets(text) {
    return secretsWith(() => true, text);
}
function secretsWith(accepts, text) {
    const found = [];
    STARTS.lastIndex = 0;
    for (let match = STARTS.exec(text); match !== null; match = STARTS.exec(text)) {
        const secret = secretAt(accepts, text, match.index, match[0]);
        if (secret !== undefined)
            found.push(secret);
        STARTS.lastIndex = secret?.end ?? match.index + 1;
    }
    return found;
}
/** The formats by beginning. */
const FORMATS_OF = new Map(SECRET_FORMATS.flatMap(({ starts }) => starts).map((start) => [
    start,
    SECRET_FORMATS.filter(({ starts }) => starts.includes(start)),
]));
/** Finds all beginnings in one pass over the text; longer ones come first, as `sk-ant-` before `sk-`. */
const STARTS = new RegExp([...FORMATS_OF.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((start) => start.replaceAll(/[.\\]/g, '\\$&'))
    .join('|'), 'g');
function secretAt(isAccepted, text, at, start) {
    for (const format of FORMATS_OF.get(start) ?? []) {
        const end = endOfSecret(format, start, text, at);
        if (end !== undefined && isAccepted(format, text.slice(at, end)))
            return { format, start: at, end };
    }
    return undefined;
}
function endOfSecret(format, start, text, at) {
    const { pattern, accepts, isKeyed } = format;
    if (!isKeyed && isWordCharacter(start[0]) && isWordCharacter(text[at - 1]))
        return undefined;
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match === undefined)
        return undefined;
    const end = at + match.length;
    // longer than the format allows, so not this credential
    if (isWordCharacter(text[end]) && isWordCharacter(text[end - 1]))
        return undefined;
    if ((0,secret/* isPlaceholder */.wK)(match.slice(start.length)))
        return undefined;
    return accepts === undefined || accepts(match, lineAround(text, at)) ? end : undefined;
}
function isWordCharacter(character) {
    return character !== undefined && /[\w-]/.test(character);
}
/** The text before the match on its line, up to 200 characters. */
function lineAround(text, at) {
    const before = text.slice(Math.max(0, at - 200), at);
    return before.slice(before.lastIndexOf('\n') + 1);
}
const SECONDS_PER_YEAR = 365 * 24 * 3600;
/** Tokens that expire soon are of no use to a finder; tokens with the `anon` role are meant for browsers. */
function isLastingToken(token) {
    const [header, payload] = token.split('.', 2).map(decodeJson);
    if (header === undefined || payload === undefined || !('alg' in header))
        return false;
    const { iat, exp, role, sub } = payload;
    if (role === 'anon' || sub === '1234567890')
        return false;
    return exp === undefined || (typeof exp === 'number' && typeof iat === 'number' && exp - iat >= SECONDS_PER_YEAR);
}
function decodeJson(part) {
    try {
        const value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
        return typeof value === 'object' && value !== null ? (0,json_fields/* fieldsOf */.P)(value) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 60405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ looksRandom),
/* harmony export */   FF: () => (/* binding */ looksLikeSecretName),
/* harmony export */   J7: () => (/* binding */ isAccountName),
/* harmony export */   TP: () => (/* binding */ looksLikeSecretValue),
/* harmony export */   lS: () => (/* binding */ mayNameSecret),
/* harmony export */   tw: () => (/* binding */ isSecretPair),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74637);
/* harmony import */ var _support_remember_by_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46277);


/** Whether a variable holds a secret, by its name and its value together. Formats of providers are in `secret-formats.ts`. */
function isSecretPair(name, value) {
    const text = withoutQuotes(value.trim());
    if (isHashed(name, text))
        return false;
    if (!looksLikeSecretName(name))
        return mayHoldSecret(name) && isToken(name, text);
    // a password of digits is a password; a `TOKEN` of digits is a setting, and so is `USE_PASSWORD=1`
    if (/^\d{3,}$/.test(text))
        return /(?:PASSWORD|PASSWD|PWD|PSW|PASS|PASSPHRASE)$/i.test(name);
    return looksLikeSecretValue(value);
}
/** Names that hold other things as well, so only the value decides: `GITHUB_AUTH`, `TOKENBOT`, `PW_BD`, `MEILI_KEY`. */
const MAY_HOLD_SECRET = /(?:^|_)(?:AUTH|PW|KEYS?|SALT|TOKEN[A-Z]{1,8}|COMPOSER_AUTH|DOCKER_AUTH_CONFIG)(?:_[A-Z0-9]{1,8})?$/i;
/** Keys that check signatures, and keys that every browser gets. */
const OPEN_KEY = /(?:^|_)(?:GPG|PGP|APT|RPM|SIGN(?:ING)?|RELEASE|REPO|SITE|PUBLIC|PUB|HOST|CACHE)_/i;
function mayHoldSecret(name) {
    return MAY_HOLD_SECRET.test(name) && !OPEN_KEY.test(name) && !NO_SECRETS.test(name);
}
/** Whether some value of a variable with this name is a secret, so that {@link isSecretPair} has to decide. */
function mayNameSecret(name) {
    return looksLikeSecretName(name) || mayHoldSecret(name);
}
/** A text that only a generator makes, or a JSON text with a login. */
function isToken(name, value) {
    if (value.length > LONGEST_LOGIN)
        return false;
    if (/^\{/.test(value))
        return JSON_LOGIN.test(value);
    if (/^[0-9a-f]{32,64}$/i.test(value))
        return !isPlaceholder(value) && !(isFingerprint(value) && /KEY/i.test(name));
    return (looksRandom(value) || BASE_64_KEY.test(value)) && !isPlaceholder(value);
}
/** Of an OpenPGP key. */
function isFingerprint(value) {
    return value.length === 40;
}
/** 32 bytes in base 64, as `openssl rand -base64 32` and Fernet write them. */
const BASE_64_KEY = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?:[A-Za-z\d_-]{43}|[A-Za-z\d+/]{43})=?$/;
/** Whether the value is the hash of a password, as its form or the name of the variable shows. A hash cannot be used to log in. */
function isHashed(name, value) {
    return HASH.test(value) || (HASH_NAME.test(name) && /^(?:[0-9a-f]{2}){16,64}$/i.test(value));
}
/** `user:$apr1$\u2026`, `$2y$\u2026`, `{SSHA}\u2026`, `pbkdf2_sha256$\u2026`; Compose writes a dollar sign twice. */
const HASH = /^(?:[\w.@-]{1,64}:)?(?:\$\$?(?:2[abxy]|apr1|argon2(?:id|i|d)|[1567y]|scrypt|pbkdf2[\w-]{0,12})\$|\{(?:S{0,2}(?:SHA|MD5)\d{0,3}|CRYPT|BCRYPT|ARGON2|PBKDF2[\w-]{0,12})\}|pbkdf2_sha\d{1,3}\$|(?:pbkdf2|scrypt|argon2):\S)/i;
/** `ROOT_PASSWORD_SHA2`, `HASHED_PASSWORD`; not `HMAC_SHA256_KEY` and `CRYPT_KEY`, which are what is hashed or encrypted with. */
const HASH_NAME = /(?:^|_)(?:SHA_?\d{0,3}|MD5|HASH|HASHED|BCRYPT|CRYPT)(?=_|$)(?!\w{0,60}(?:KEY|SECRET|TOKEN|SALT|PEPPER|PASSPHRASE))/i;
const LONGEST_LOGIN = 5_000;
/** `{"github-oauth": {"github.com": "\u2026"}}`, `{"auths": {"registry.example.com": {"auth": "\u2026"}}}` */
const JSON_LOGIN = /"(?:password|auth|(?:[\w-]{1,60}\.){1,5}[a-z]{2,10})"\s{0,9}:\s{0,9}"[^"${}<>\s]{8,400}"/;
/** `DB_PASSWORD`, `apiKey`, `NPM_TOKEN`; not `TOKEN_FILE`, `KEY_ID`, `PUBLIC_KEY`, `GOPRIVATE`. */
const looksLikeSecretName = (0,_support_remember_by_key_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberByKey */ .u)((name) => name, readName);
function readName(name) {
    const words = wordsOf(name);
    const last = words.at(-1);
    if (BUNDLER_HOST.test(name) || LOGIN.test(name))
        return true;
    if (last === undefined || HARMLESS_LAST_WORDS.has(last) || NO_SECRETS.test(name))
        return false;
    if (words.some((word) => word === 'PUBLIC' || word === 'PUB' || word === 'PUBKEY'))
        return false;
    return words.some((word, index) => isSecretWord(word, words[index - 1], index === words.length - 1));
}
function isSecretWord(word, previous, isLast) {
    if (SECRET_WORDS.test(word))
        return true;
    if (word === 'KEY')
        return previous !== undefined && SECRET_KEYS.has(previous);
    return isLast && PASS_WORDS.has(word) && previous !== undefined && !NOT_BEFORE_PASS.has(previous);
}
/** `DB_PSW` is what `credentials()` of Jenkins makes. */
const PASS_WORDS = new Set(['PASS', 'PWD', 'PSW']);
/** The password of a server, and `NEO4J_AUTH=user/password`. */
const LOGIN = /^(?:NEO4J|REDIS|VALKEY|KEYDB)_AUTH$/i;
/**
 * The login of Bundler at a host, where `__` is a dot and `___` a dash: `BUNDLE_GEMS__EXAMPLE__COM`. Other settings with `__` begin with
 * one of these words: https://bundler.io/man/bundle-config.1.html
 */
const BUNDLER_HOST = /^BUNDLE_(?!(?:BUILD|MIRROR|LOCAL|PLUGINS|SSL|WITH|WITHOUT|ONLY|GEM|CACHE)_)[A-Z0-9](?:[^\W_]|_(?!_[A-Z]))*__[A-Z]\w*$/;
/**
 * Keys that are sent to every browser: those of Pusher and its like, and keys that may only search or report. Names of files with
 * credentials in the images of Confluent. And passwords of truststores, which contain certificates that everyone may read.
 */
const NO_SECRETS = /(?:^|_)(?:PUSHER|SOKETI|REVERB)_(?:(?:(?!_(?:PUSHER|SOKETI|REVERB)_)\w)*_)?KEY$|(?:^|_)(?:ALGOLIA_SEARCH_(?:API_)?|POSTHOG_(?:PROJECT_)?API_|FIREBASE_(?:WEB_)?API_|RECAPTCHA_SITE_|SENTRY_)KEY$|^KAFKA_SSL_\w+_CREDENTIALS$|TRUST[_.-]?STORE[_.-]?PASS(?:WORD|WD|PHRASE)?$/i;
/** `PGPASSWORD` and `GITHUBTOKEN` are one word. */
const SECRET_WORDS = /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|APIKEY|AUTHKEY|SECRETKEY|PRIVATEKEY|ACCESSKEY|TOKEN|(?:ROOT|DB|USER|ADMIN|SQL|PG)PASS)$|^(?:SECRETS|PASSWORDS|CREDENTIALS?|CREDS|PAT)$/;
/** The words before `KEY` that make it a secret; `CACHE_KEY`, `PRIMARY_KEY`, `SORT_KEY` and most others are harmless. */
const SECRET_KEYS = new Set('ACCESS ACCOUNT ADMIN API APP APPLICATION AUTH CIPHER CLIENT COOKIE CRYPT CSRF DECRYPTION DEPLOY ENCRYPTION FERNET HMAC JWT LICENSE MASTER PRIVATE ROOT SECRET SECURITY SERVICE SESSION SIGNING SSH STORAGE TLS SSL WEBHOOK'.split(' '));
const NOT_BEFORE_PASS = new Set('BY FASTCGI FIRST GRPC MULTI OLD PROXY SCGI SECOND SINGLE UWSGI'.split(' '));
/** Names with these endings hold something about a secret, not the secret itself. */
const HARMLESS_LAST_WORDS = new Set(`ADDR ADDRESS AFTER AGE ALG ALGO ALGORITHM ALIAS ARN ATTEMPTS AUDIENCE AUTODETECT BACKEND BITS BYTES CHECKER CIPHER CIPHERS CLAIM CLASS
  COMMAND COMPLEXITY COST COUNT DAYS DECIMALS DELIMITER DIR DIRECTORY DISABLED DOMAIN DURATION EMAIL ENABLED ENCODER ENCODING ENCRYPTION
  ENDPOINT ENGINE EXP EXPIRATION EXPIRE EXPIRED EXPIRES EXPIRY EXTRACTOR FIELD FILE FILENAME FILES FINGERPRINT FOLDER FORMAT GENERATOR
  GRACE HASH HASHER HASHERS HASHING HEADER HELPER HINT HOST HOSTS HOURS ID IDS IN INSECURE INTERVAL ISSUER ITERATIONS KIND LANG LANGUAGE
  LEEWAY LEN LENGTH LIFETIME LIMIT LOCATION MANAGER MAX MECHANISM MECHANISMS METHOD MIN MINUTE MINUTES MODE MODULE NAME NAMES NAMESPACE
  PARALLELISM PATH PATTERN PERIOD POLICY PORT PORTS PREFIX PROMPT PROTOCOL PROTOCOLS PROVIDER REALM REF REFERENCE REGEX REGION REQUIRED
  RETENTION RETRIES ROLE ROTATION ROUNDS SCHEME SCHEMES SCOPE SCOPES SCRIPT SCRIPTS SECONDS SERVER SERVERS SERVICE SIGNER SIZE SKEW SOURCE STORE STRATEGY
  STRENGTH SUFFIX SYMBOL TIMEOUT TRIES TTL TYPE TYPES UID URI URL URLS USER USERNAME VALIDATION VALIDATOR VALIDATORS VALIDITY VAULT VERSION
  WINDOW`.split(/\s+/));
/** `dbPassword`, `DB-PASSWORD` and `db.password` are `DB`, `PASSWORD`. */
function wordsOf(name) {
    return name
        .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
        .toUpperCase()
        .split(/[^A-Z0-9]+/)
        .filter((word) => word !== '');
}
/**
 * `AWS_ACCESS_KEY` next to `AWS_SECRET_KEY`, or `MINIO_ACCESS_KEY` next to `MINIO_SECRET_KEY`: where both are set, the first is only the
 * name of the account, and only the second is secret.
 */
function isAccountName(name, beside) {
    const prefix = /^(.*)ACCESS_KEY$/i.exec(name)?.[1];
    if (prefix === undefined || /SECRET_$/i.test(prefix))
        return false;
    const names = upperCaseNames(beside);
    return [`${prefix}SECRET_KEY`, `${prefix}SECRET_ACCESS_KEY`, `${prefix}ACCESS_KEY_SECRET`].some((other) => names.has(other.toUpperCase()));
}
const upperCaseNames = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_1__/* .remember */ .k)((entries) => new Set(entries.map(({ name }) => name.toUpperCase())));
/** Whether the value is not empty, and not a path, address, switch, number, placeholder or reference to a variable. */
function looksLikeSecretValue(value) {
    const text = withoutQuotes(value.trim());
    if (text === '' || isPlaceholder(text))
        return false;
    if (/^(?:true|false|yes|no|on|off|none|null|nil|undefined|enabled|disabled|[-+]?[\d._]+)$/i.test(text))
        return false;
    return !isPath(text) && !isAddress(text) && !DURATION.test(text) && !ALGORITHM.test(text);
}
/** `30d`, `15m`, `1h30m`, `7 days` */
const DURATION = /^(?:\d{1,9}(?:\.\d{1,9})?\s?(?:n|[mu\u00b5])?s(?:ec(?:ond)?s?)?|(?:\d{1,5}(?:\.\d{1,5})?\s?(?:[dhmswy]|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?)\s?){1,4})$/i;
/** How a password is hashed, or a token signed. */
const ALGORITHM = /^(?:argon2(?:id|i|d)?|bcrypt|scrypt|pbkdf2(?:[_-]sha\d{1,3})?|scram-sha-\d{1,3}|(?:hs|rs|es|ps)(?:256|384|512)|ed25519|sha-?(?:1|224|256|384|512)|aes-?(?:128|192|256)(?:-[a-z]{2,8}){0,2})$/i;
function isPath(text) {
    if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|\.\.?$)/.test(text)) {
        // base64 may begin with a slash, but does not look like folders
        return !/^\/[A-Za-z0-9+/]{19,}={1,2}$/.test(text);
    }
    return /\.(?:pem|key|json|ya?ml|txt|crt|cer|p12|pfx|jks|conf|env)$/i.test(text);
}
/** Whether the text is an address without a password in it. */
function isAddress(text) {
    const address = /^[a-z][a-z0-9+.-]{0,30}:\/\/(?:([^/@\s]*)@)?/i.exec(text);
    return address !== null && !/:./.test(address[1] ?? '');
}
/** Whether the value still has to be filled in, or only shows the expected form. */
function isPlaceholder(value) {
    const text = withoutQuotes(value.trim());
    return (PLACEHOLDER_START.test(text) ||
        PLACEHOLDER_INSIDE.test(text) ||
        ONLY_X.test(text) ||
        NAME.test(text) ||
        isMonotonous(text));
}
/** In compose's list form and in `.env` files quotes may be part of the value. A JSON list may have one text. */
function withoutQuotes(text) {
    const listed = /^\[\s?"([^"\\]{1,400})"\s?\]$/.exec(text)?.[1];
    return listed ?? (/^(["']).*\1$/.test(text) ? text.slice(1, -1) : text);
}
/** `changeme`, `your-token`, `<token>`, `${TOKEN}`, `{{ token }}`, `%TOKEN%`, `@TOKEN@`, `__TOKEN__`, `_admin_password_`, `**None**`, `op://\u2026`, `arn:\u2026`. */
const PLACEHOLDER_START = /^(?:(?:foo|bar|baz|qux|quux|zot|foobar)$|change[-_ ]?(?:me|this|it)|changed?[-_ ]?in|replace[-_ ]?(?:me|this|with)|(?:enter|insert|put|set|add|use|fill)[-_ ](?:your|a|the|me|this|here|in)|(?:my|the)?[-_ ]?your[-_ ]|generate[-_ ]?(?:a|an|new|your|me|with|using)[-_ ]|get[-_ ](?:the|your|from)[-_ ]|choose[-_ ]?(?:a|your)|dummy|fake|placeholder|redacted|todo|tbd|fixme|unset|unused|invalid(?:$|[-_])|user[-_ ]?(?:provided|supplied|defined)$|not[-_ ]?(?:set|used|needed|required|a[-_ ]|the[-_ ])|n\/a$|some[-_ ]|<.*>$|\[.*\]$|\$|\{\{|%[\w-]+%$|@{1,2}[\w-]+@{1,2}$|__\w+__$|_[a-z]{2,20}(?:_[a-z]{2,20}){0,4}_$|(?:op|vault|awssm|ref\+[a-z]+|secret|file|env|aws-sm|gcp-sm):|arn:|\*+$|\*{1,8}[\w -]{1,40}\*{1,8}$|\.+$|-+$|x{1,2}$)/i;
/** `CLUSTER_API_SECRET`, `DB_PASSWORD`: the name of what belongs there. */
const NAME = /^(?:[A-Z]{2,20}_){1,5}(?:SECRET|KEY|TOKEN|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|CREDENTIALS?)$/;
/** `XXX-XXX`, `sk-xxx-xxx-xxx`. */
const ONLY_X = /^(?:[a-z]{1,4}[-_])?x{2,}(?:[-_]x{2,})+$/i;
const PLACEHOLDER_INSIDE = /(?:^|[-_])(?:dummy|fake|mock)(?:$|[-_])|not[-_]?a[-_]?(?:real[-_]?)?secret|build[-_]?time|(?:^|[-_])build[-_]only|^(?:cafebabe|deadbeef){1,8}$|example|change-?_?me|placeholder|redacted|x{5}|your[-_](?:api|token|secret|key|password|client|access|slack|openai|github)|(?:token|key|secret|password)[-_](?:here|goes)|\*{4}|\.{3}|\u2026|0123456789|1234567890|abcdefghij/i;
/** One or two characters repeated, as in `0000000000`, or a long text of very few different characters. */
function isMonotonous(text) {
    if (text.length < 8)
        return text.length > 2 && new Set(text).size === 1;
    return entropy(text) < (text.length < 16 ? 1 : 2.2);
}
/** The Shannon entropy of the first 256 characters, in bits per character. */
function entropy(text) {
    const sample = text.slice(0, 256);
    const counts = new Map();
    for (const character of sample)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values())
        bits -= (count / sample.length) * Math.log2(count / sample.length);
    return bits;
}
/** Names do not look like this, but passwords may. Where lines were joined by mistake, a password can be anywhere. */
function looksRandom(text) {
    return /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d+/=]{12,}$/.test(text);
}


/***/ })

};
