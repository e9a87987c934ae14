export const id = 8705;
export const ids = [8705,6893];
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

/***/ 2461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completion: () => (/* binding */ completion)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45020);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41206);
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21500);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35787);





/** PowerShell is started as `pwsh`. */
const SHELLS = new Map(Object.entries({ bash, zsh, fish, powershell, pwsh: powershell }));
/** `hullcheck completion SHELL`: a script from the commands and options of the program itself. */
function completion(shell, program, { stdout }) {
    const names = [...SHELLS.keys()];
    const script = SHELLS.get(shell);
    if (script === undefined) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`unknown shell "${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(shell)}"; shells are ${names.join(', ')}.${(0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(shell, names)}`);
    }
    stdout.write(script({ options: optionsOf(program, ''), commands: commandsOf(program) }));
}
/** All commands that help lists; `help` takes the names of the others. */
function commandsOf(group, prefix = '') {
    const listed = group.createHelp().visibleCommands(group);
    return listed.flatMap((command) => {
        const name = `${prefix}${command.name()}`;
        if (command.commands.length > 0)
            return commandsOf(command, `${name} `);
        const words = command.name() === 'help' ? group.commands.map((one) => one.name()) : wordsOf(name);
        return [{ name, description: command.description(), options: optionsOf(command, name), words }];
    });
}
function optionsOf(command, name) {
    const listed = command.createHelp().visibleOptions(command);
    return listed.map((option) => completedOption(option, name));
}
function wordsOf(name) {
    if (name === 'explain')
        return _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map(({ id }) => id);
    return name === 'completion' ? [...SHELLS.keys()] : [];
}
function completedOption({ long, short, description, required, optional, argChoices }, command) {
    return {
        long: long ?? '',
        short,
        description,
        takesValue: required || optional,
        values: argChoices ?? valuesOf(long, command),
    };
}
/** The values of options that may be repeated. */
function valuesOf(long, command) {
    if (long === '--rule' || long === '--skip-rule')
        return _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map(({ id }) => id);
    if (long !== '--format')
        return [];
    return command === 'image' ? _destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_FORMATS */ .l0 : _destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR;
}
/** The first words of all commands, and after which of them another one follows. */
function firstWords(commands) {
    const words = new Map();
    for (const { name } of commands) {
        const [first = '', second] = name.split(' ');
        words.set(first, [...(words.get(first) ?? []), ...(second === undefined ? [] : [second])]);
    }
    return words;
}
function flagsOf({ long, short }) {
    return short === undefined ? [long] : [long, short];
}
/** Where it offers nothing, the shell completes paths, which can have blanks and stars. */
function bash({ options, commands }) {
    const words = firstWords(commands);
    const groups = [...words].filter(([, following]) => following.length > 0);
    return `# bash completion for hullcheck: source <(hullcheck completion bash)
_hullcheck() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  local prefix=
  # of --option=value, most bashes make three words, and zsh makes one
  [ "$before" = = ] && before=\${COMP_WORDS[COMP_CWORD - 2]}
  case $word in
    =) word= ;;
    --*=*) before=\${word%%=*} prefix=\${word%%=*}= word=\${word#*=} ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    case $word in
      -*) COMPREPLY=($(compgen -W '${options.flatMap(flagsOf).join(' ')}' -- "$word")) ;;
      *) COMPREPLY=($(compgen -W '${[...words.keys()].join(' ')}' -- "$word")) ;;
    esac
    return
  fi
  case $command in
${groups
        .map(([group, following]) => `    ${group})
      if [ "$COMP_CWORD" -eq 2 ]; then
        COMPREPLY=($(compgen -W '${following.join(' ')}' -- "$word"))
        return
      fi
      command="$command \${COMP_WORDS[2]}"
      ;;\n`)
        .join('')}  esac
  case $command in
${commands.map(bashCase).join('')}  esac
}
complete -o default -F _hullcheck hullcheck
`;
}
function bashCase({ name, options, words }) {
    const values = options
        .filter(({ values: choices }) => choices.length > 0)
        .map((option) => `        ${flagsOf(option).join('|')}) COMPREPLY=($(compgen -P "$prefix" -W '${option.values.join(' ')}' -- "$word")); return ;;\n`);
    const choice = values.length === 0 ? '' : `      case $before in\n${values.join('')}      esac\n`;
    const own = words.length === 0 ? '' : `      COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word")); return\n`;
    return `    '${name}')
${choice}      case $word in
        -*) COMPREPLY=($(compgen -W '${options.flatMap(flagsOf).join(' ')}' -- "$word")); return ;;
      esac
${own}      ;;\n`;
}
/** zsh reads bash's completions. */
function zsh(tree) {
    return `#compdef hullcheck\n# zsh completion for hullcheck: source <(hullcheck completion zsh)\nautoload -U +X bashcompinit && bashcompinit\n${bash(tree)}`;
}
function fish({ options, commands }) {
    const first = [...firstWords(commands)].flatMap(([word, following]) => [
        fishLine('at', `-f -a ${word} -d ${quoted(commands.find(({ name }) => name === word)?.description ?? '')}`),
        ...following.map((one) => fishLine(`at ${word}`, `-f -a ${one}`)),
    ]);
    const own = options.map((option) => fishLine('at', fishFlag(option)));
    return `# fish completion for hullcheck: hullcheck completion fish | source
# Whether the words before the cursor are these.
function __hullcheck_at
    set -l typed (commandline -opc)[2..]
    test "$typed" = "$argv"
end
# Whether the words before the cursor begin with these.
function __hullcheck_after
    set -l typed (commandline -opc)[2..]
    string match -q -- "$argv *" "$typed "
end
${[...first, ...own, ...commands.flatMap(fishLines)].join('\n')}
`;
}
function fishLines({ name, options, words }) {
    const after = `after ${name}`;
    const own = words.length === 0 ? [] : [fishLine(after, `-f -a ${quoted(words.join(' '))}`)];
    return [...own, ...options.map((option) => fishLine(after, fishFlag(option)))];
}
/** `condition` is one of the functions of the script, with its words. */
function fishLine(condition, offer) {
    return `complete -c hullcheck -n ${quoted(`__hullcheck_${condition}`)} ${offer}`;
}
function fishFlag({ long, short, description, takesValue, values }) {
    return [
        `-l ${long.slice(2)}`,
        ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
        ...(values.length > 0 ? [`-x -a ${quoted(values.join(' '))}`] : takesValue ? ['-r'] : []),
        `-d ${quoted(description)}`,
    ].join(' ');
}
/** In single quotes, where only the quote and the backslash are special. */
function quoted(text) {
    return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
function powershell({ options: own, commands }) {
    const entry = ({ name, options, words }) => {
        const values = options
            .filter(({ values: choices }) => choices.length > 0)
            .flatMap((option) => flagsOf(option).map((flag) => `'${flag}' = '${option.values.join(' ')}'`));
        return `    '${name}' = @{ words = '${[...options.flatMap(flagsOf), ...words].join(' ')}'; values = @{ ${values.join('; ')} } }`;
    };
    return `# PowerShell completion for hullcheck: hullcheck completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName hullcheck -ScriptBlock {
  param($word, $ast, $position)
  $commands = @{
${commands.map(entry).join('\n')}
  }
  $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = $commands.Keys | Where-Object { (($typed -join ' ') + ' ').StartsWith("$_ ") } | Select-Object -First 1
  if ($null -eq $command) {
    $skip = $typed.Count
    $offers = @($commands.Keys | Where-Object { "$_ ".StartsWith((($typed + '') -join ' ')) } | ForEach-Object { $_.Split(' ')[$skip] } | Sort-Object -Unique)
    if ($skip -eq 0 -and $word.StartsWith('-')) { $offers = '${own.flatMap(flagsOf).join(' ')}'.Split(' ') }
  } elseif ($commands[$command].values.ContainsKey("$($typed[-1])")) {
    $offers = $commands[$command].values[$typed[-1]].Split(' ')
  } else {
    $offers = $commands[$command].words.Split(' ')
  }
  $offers | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}


/***/ })

};
