export const id = 90;
export const ids = [90,6893,1550,1838,822];
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

/***/ 31033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ displayPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** A path of the repository, relative to the user's working directory, so that a terminal can open it. */
function displayPath(root, path, folder) {
    const fromHere = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path));
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? fromHere : fromHere.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}


/***/ }),

/***/ 63894:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/config/load.js + 3 modules
var load = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/discover/index.js + 3 modules
var discover = __webpack_require__(23056);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/wrap.js
var wrap = __webpack_require__(47015);
// EXTERNAL MODULE: ./build/rules/index.js + 504 modules
var rules = __webpack_require__(45020);
// EXTERNAL MODULE: ./build/run/run.js
var run = __webpack_require__(72583);
// EXTERNAL MODULE: ./build/support/git/git.js
var git = __webpack_require__(59147);
// EXTERNAL MODULE: ./build/support/link-out.js
var link_out = __webpack_require__(59039);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: ./build/support/version.js
var version = __webpack_require__(77580);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/commands/display-path.js
var display_path = __webpack_require__(31033);
;// CONCATENATED MODULE: ./build/commands/init-files.js
/** The workflow that the documents show, too. */
function workflowText({ branch, release }) {
    return `# Finds container security problems: https://github.com/hullcheck/hullcheck
name: hullcheck
on:
  pull_request:
  merge_group:
  push:
    branches: [${branchPattern(branch)}]
  schedule:
    - cron: "17 4 * * 1" # images age while nothing changes

permissions: {}

jobs:
  hullcheck:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write # for the upload to code scanning; without it everything else works
    steps:
      - uses: actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0
        with:
          persist-credentials: false
      # .github/hullcheck.yml decides what fails the check
      - uses: hullcheck/hullcheck@${release}
`;
}
/** A name as a filter pattern in YAML: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#filter-pattern-cheat-sheet */
function branchPattern(name) {
    return JSON.stringify(name.replaceAll(/[!+*?[\]\\]/g, '\\$&'));
}
/** The key of the configuration that names the baseline, as a line. */
function baselineLine(path) {
    return `baseline: ${path}`;
}
/** A commented configuration; `baseline` is the path of the baseline, if there is one. */
function configurationText(baseline) {
    return CONFIGURATION.replace(BASELINE_PLACE, () => `# Known findings, which do not fail the check:\n${baseline === undefined ? '# ' : ''}${baselineLine(baseline ?? '.github/hullcheck-baseline.json')}`);
}
const BASELINE_PLACE = '# BASELINE';
const CONFIGURATION = `# Configuration of hullcheck: https://github.com/hullcheck/hullcheck/blob/main/docs/configuration.md
# yaml-language-server: $schema=https://raw.githubusercontent.com/hullcheck/hullcheck/main/schema/hullcheck.schema.json

# Which rules run: recommended, or strict for one finding per missing hardening option.
profile: recommended

# The check fails if there is a finding of this severity or above: critical, high, medium, low or none.
fail-on: high

# One rule switched off, another one with a different score (0.1 to 10):
# rules:
#   image-tag-mutable: off
#   network-host: { score: 5.0 }

# Files to scan in addition to those with a usual name, and files not to scan (as in .gitignore):
# include: ["deploy/*.docker"]
# exclude: ["test/fixtures/"]

# Looking images up in their registries, which needs the network: hullcheck scan does so with auto, the Action also by default, and neither of
# them with never. And who must have signed which images: the first entry that covers an image decides; images without one need no signature:
# images:
#   lookup: auto
#   signatures:
#     - images: ghcr.io/acme/**
#       issuer: https://token.actions.githubusercontent.com
#       identity: https://github.com/acme/*/.github/workflows/release.yml@refs/tags/*
#     - images: docker.io/library/*
#       require: digest-pin

# Whether the ignore comments of hadolint, Trivy, Checkov, KICS, Semgrep and BuildKit apply, too:
# peer-ignores: true

# Builds of Dockerfiles that no compose file, bake file or workflow shows:
# builds:
#   - dockerfile: api/Dockerfile
#     target: dev
#     args: [BASE=ghcr.io/acme/base:1.4]

# BASELINE

# Accepted findings, each with a reason:
# ignore:
#   - rule: runtime-socket-mount
#     path: deploy/compose.traefik.yaml
#     reason: Traefik reads labels through it; the host runs nothing else
#     expires: 2027-06-30
`;

// EXTERNAL MODULE: ./build/commands/output-file.js + 1 modules
var output_file = __webpack_require__(48674);
// EXTERNAL MODULE: ./build/commands/terminal.js
var terminal = __webpack_require__(81083);
// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(35787);
// EXTERNAL MODULE: ./build/commands/write-baseline.js
var write_baseline = __webpack_require__(41838);
;// CONCATENATED MODULE: ./build/commands/init.js




















const WORKFLOW_PATH = '.github/workflows/hullcheck.yml';
const CONFIGURATION_PATH = '.github/hullcheck.yml';
const MAXIMUM_WORKFLOW_BYTES = 1024 * 1024;
const BASELINE_PATH = '.github/hullcheck-baseline.json';
/** `hullcheck init`: writes the files that do not exist yet, at the root of the repository, where GitHub reads them. */
async function init(given, surroundings) {
    const { folder, stdout } = surroundings;
    const root = (0,discover/* repositoryRoot */.H)([], folder);
    const branch = await defaultBranch(root);
    const existing = (0,config/* configurationFiles */.K0)(root)[0];
    const configured = existing === undefined ? undefined : (0,load.loadConfig)(root, { file: undefined, cwd: root, rules: rules.rules }).baseline;
    const baseline = given.baseline === true ? (configured?.value ?? BASELINE_PATH) : undefined;
    const files = [
        { path: WORKFLOW_PATH, text: workflowText({ branch, release: releaseOf(surroundings.programFile) }) },
        { path: existing ?? CONFIGURATION_PATH, text: configurationText(baseline) },
    ];
    const shown = (path) => (0,display_path/* displayPath */.G)(root, path, folder);
    for (const path of [...files.map((file) => file.path), ...(baseline === undefined ? [] : [baseline])])
        refuseLinkOut(root, path, shown(path));
    for (const { path, text } of files)
        stdout.write(create(root, path, text, shown(path), given.dryRun === true));
    const accepted = baseline === undefined ? undefined : await acceptAll(root, baseline, given, surroundings);
    if (accepted !== undefined)
        (0,terminal/* say */.cv)(surroundings, accepted, stdout);
    if (given.dryRun === true)
        return;
    const isConfigured = existing === undefined || configured !== undefined;
    const steps = baseline === undefined
        ? [`See what it finds: hullcheck scan${await failingText(root)}`]
        : baselineSteps(baseline, isConfigured, existing ?? CONFIGURATION_PATH, root);
    stdout.write(nextSteps(branch, [...repositorySteps(root), ...steps], (0,terminal/* listWidthOf */.Mg)(surroundings)));
}
/** What to do outside of a checkout; the files are still written, since a repository may be made there. */
function repositorySteps(root) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git')))
        return [];
    return [
        'This folder is not in a git repository, and GitHub reads these files only at the root of one. Make it one with git init, or move the folder .github to the root of yours.',
    ];
}
/** The settings that apply to the repository on a push. */
function settingsFor(root, withBaseline) {
    return {
        folder: root,
        paths: [],
        config: undefined,
        profile: undefined,
        failOn: undefined,
        baseline: undefined,
        withBaseline,
        offline: true,
    };
}
/** How many findings fail on a push, as part of a line; empty if none do. */
async function failingText(root) {
    const { verdict } = await (0,run/* run */.eF)(settingsFor(root, true));
    const failing = verdict.failures.filter((one) => 'ruleId' in one).length;
    if (failing === 0)
        return '';
    const [subject, object] = failing === 1 ? ['1 finding fails', 'it'] : [`${failing} findings fail`, 'them'];
    return `. ${subject} the check on a push; hullcheck init --baseline accepts ${object} for ${write_baseline/* BASELINE_DAYS */.q} days.`;
}
/** Nothing is written yet: a repository must not decide which other files of the machine are. */
function refuseLinkOut(root, path, shown) {
    if ((0,link_out/* leadsOut */.q)(root, (0,external_node_path_.join)(root, path)))
        throw new usage_error/* UsageError */.e(`a symbolic link leads from ${shown} out of the repository, so nothing was written`);
}
function create(root, path, text, shown, isDryRun) {
    const file = (0,external_node_path_.join)(root, path);
    if ((0,output_file/* orUsageError */.j)(shown, () => (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })) !== undefined)
        return `kept     ${shown} (it exists)\n`;
    if (isDryRun)
        return `would create ${shown}:\n\n${indented(text)}\n`;
    (0,output_file/* orUsageError */.j)(shown, () => {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        (0,external_node_fs_.writeFileSync)(file, text, { flag: 'wx' });
    });
    return `created  ${shown}\n`;
}
function indented(text) {
    return text.replaceAll(/^(?=.)/gm, '    ');
}
/** The branch that `origin` calls its default, else one with a usual name, since the current one may be for this change, else the current one. */
async function defaultBranch(root) {
    const ofOrigin = await branchOf(root, 'refs/remotes/origin/HEAD');
    if (ofOrigin !== undefined)
        return ofOrigin.replace(/^origin\//, '');
    const references = USUAL_BRANCHES.flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]);
    const listed = await (0,git/* git */.$Y)(root, ['for-each-ref', '--format=%(refname)', ...references]);
    const existing = new Set(listed?.toString('utf8').split('\n'));
    const usual = USUAL_BRANCHES.find((name) => references.some((one) => one.endsWith(`/${name}`) && existing.has(one)));
    return usual ?? (await branchOf(root, 'HEAD')) ?? 'main';
}
const USUAL_BRANCHES = ['main', 'master'];
async function branchOf(root, reference) {
    const name = (await (0,git/* git */.$Y)(root, ['symbolic-ref', '--short', '--quiet', reference]))?.toString('utf8').trim();
    return name === '' ? undefined : name;
}
/** Beside the program in the package of a release. */
const COMMIT_FILE = 'release-commit.txt';
/** The commit of a release cannot be moved; its tag can. */
function releaseOf(programFile) {
    const tag = `v${version/* VERSION */.x}`;
    if (programFile === undefined)
        return tag;
    const file = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(programFile)), COMMIT_FILE);
    const commit = (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'latin1').trim() : '';
    return /^[0-9a-f]{40}$/.test(commit) ? `${commit} # ${tag}` : tag;
}
async function acceptAll(root, baseline, { dryRun = false }, { folder }) {
    const { report } = await (0,run/* run */.eF)(settingsFor(root, false));
    const shownCount = report.findings.filter(folding/* isShown */.aJ).length;
    const count = report.findings.filter(({ suppressedBy }) => suppressedBy === undefined).length;
    // reports show findings that are alike, or at one place, as one entry
    const findings = shownCount === count ? `${count} findings` : `${count} findings (${shownCount} entries of a report)`;
    const acceptance = (0,write_baseline.acceptanceForNow)();
    const { expires } = acceptance;
    const shown = (0,display_path/* displayPath */.G)(root, baseline, folder);
    if (dryRun)
        return `would create ${shown} with ${findings} until ${expires}`;
    const isNew = !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, baseline));
    (0,write_baseline.writeBaseline)((0,external_node_path_.join)(root, baseline), report.findings, acceptance);
    return `${isNew ? 'created ' : 'updated '} ${shown} with ${findings} until ${expires}`;
}
/** How a baseline is put to use; a configuration that existed before may not name it. */
function baselineSteps(baseline, isConfigured, configuration, root) {
    const scan = isConfigured ? 'hullcheck scan' : `hullcheck scan --baseline ${baseline}`;
    const isUsed = isConfigured || workflowNames(baseline, (0,external_node_path_.join)(root, WORKFLOW_PATH));
    return [
        `In ${baseline}, give each finding a reason or fix it. What comes later fails, here as well: ${scan}`,
        ...(isUsed ? [] : [`Add this line to ${configuration}: ${baselineLine(baseline)}`]),
    ];
}
/** A workflow that existed before may have it as an input. */
function workflowNames(baseline, workflow) {
    const read = (0,read_text_file/* readTextFile */.Gu)(workflow, MAXIMUM_WORKFLOW_BYTES);
    return read.ok && read.value.text.includes(baseline);
}
function nextSteps(branch, first, width) {
    const steps = [
        ...first,
        `Commit the files and push them. The workflow runs for pull requests, for pushes to ${(0,report_escape/* visible */.RK)(branch)} and once a week.`,
        'Make the job "hullcheck" a required check: https://github.com/hullcheck/hullcheck/blob/main/docs/github/required-check.md',
    ];
    return `\nNext:\n${steps.map((step, index) => `${(0,wrap/* hanging */.rM)(`  ${index + 1}. `, step, width).join('\n')}\n`).join('')}`;
}


/***/ }),

/***/ 48674:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ orUsageError),
  B: () => (/* binding */ writeOutputFile)
});

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/support/error-code.js
var error_code = __webpack_require__(64266);
;// CONCATENATED MODULE: ./build/support/refusal.js

/** Why the system refuses something, such as `EACCES: permission denied`. @throws the error if it is not one of the system. */
function refusalIn(error) {
    const code = (0,error_code/* errorCode */.C)(error);
    if (code === undefined)
        throw error;
    // the rest of the message may name a temporary file
    return /\bE[A-Z\d]+: [^,]*/.exec(String(error))?.[0] ?? code;
}

// EXTERNAL MODULE: ./build/support/write-file.js
var write_file = __webpack_require__(822);
// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(35787);
;// CONCATENATED MODULE: ./build/commands/output-file.js




/**
 * Writes a file that an option names, and the folders that it is in. `path` is absolute; messages have it as it was written.
 * @throws {UsageError} if it cannot be written.
 */
function writeOutputFile(path, written, text) {
    orUsageError(written, () => (0,write_file/* writeFileAtomically */.l)(path, text));
}
/** What a function returns that writes a file. @throws {UsageError} if the system refuses that. */
function orUsageError(written, write) {
    try {
        return write();
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`${(0,report_escape/* visible */.RK)(written)} cannot be written: ${refusalIn(error)}`);
    }
}


/***/ }),

/***/ 41838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   acceptanceForNow: () => (/* binding */ acceptanceForNow),
/* harmony export */   leftOutText: () => (/* binding */ leftOutText),
/* harmony export */   q: () => (/* binding */ BASELINE_DAYS),
/* harmony export */   writeBaseline: () => (/* binding */ writeBaseline),
/* harmony export */   writeShrunkBaseline: () => (/* binding */ writeShrunkBaseline)
/* harmony export */ });
/* harmony import */ var _report_tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9929);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45020);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30654);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1550);
/* harmony import */ var _output_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48674);






/** Long enough to work through the findings, short enough to be remembered. */
const BASELINE_DAYS = 90;
/** For findings that a baseline takes in: somebody has to fill in the reason. */
function acceptanceForNow() {
    return { reason: 'TODO: fix it, or say why it is accepted', expires: (0,_support_day_js__WEBPACK_IMPORTED_MODULE_5__/* .dayAfter */ .P)(new Date(), BASELINE_DAYS) };
}
/** Writes a baseline with all findings. The reasons and days of an existing one stay where its entries do. */
function writeBaseline(file, findings, acceptance) {
    (0,_output_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutputFile */ .B)(file, file, (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .baselineText */ .BW)(findings, { acceptance, last: lastBaseline(file) }));
}
/**
 * Writes the baseline that applied to a run without what no longer occurs; returns how many findings it does not have.
 * @throws {ConfigurationError} if the baseline cannot be read.
 */
function writeShrunkBaseline(file, { report, repository }, { path, written }) {
    const ran = new Set(report.rules.map(({ rule }) => rule.id));
    const idle = new Set(_rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map(({ id }) => id).filter((id) => !ran.has(id)));
    const isLookedFor = (entry) => repository.isInScope(entry.path) && !idle.has(entry.rule);
    const { text, missing } = (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .shrunkBaseline */ .Jv)(report.findings, (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .baselineTextAt */ .eK)(path, written), isLookedFor);
    (0,_output_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutputFile */ .B)(file, file, text);
    return missing;
}
/** The findings that were left out, and how to take them in. */
function leftOutText(missing, isConfigured) {
    if (missing === 0)
        return '';
    const [findings, verb] = [(0,_report_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(missing, 'new finding'), missing === 1 ? ['is', 'was'] : ['are', 'were']];
    const way = isConfigured ? 'hullcheck init --baseline adds all' : `--write-baseline without --baseline writes all`;
    return `${findings} ${verb[0]} not in the baseline and ${verb[1]} not added; ${way}.`;
}
/** Undefined without a file, or if the file has something else that is about to be replaced. */
function lastBaseline(file) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(file, _triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .MAXIMUM_BASELINE_BYTES */ .fx);
    if (!read.ok)
        return undefined;
    try {
        (0,_triage_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBaseline */ .nk)(read.value.text, file);
        return read.value.text;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 33886:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ verdict),
  E: () => (/* binding */ verdictWord)
});

// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
;// CONCATENATED MODULE: ./build/model/findings/vulnerability-threshold.js

/** Whether the vulnerability fails the check. */
function reaches(facts, threshold) {
    const { severity, isExploited, epss } = threshold;
    if (!counts(facts, threshold))
        return false;
    return ((severity !== undefined && (0,findings_finding/* isAtLeast */.du)(facts.severity, severity)) ||
        (isExploited === true && facts.isExploited) ||
        (epss !== undefined && facts.epss !== undefined && facts.epss >= epss));
}
function counts({ isFixable, isExploited }, { withoutFix }) {
    if (isFixable || withoutFix === 'always')
        return true;
    return isExploited && withoutFix !== 'never';
}

// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/verdict.js





const WORDS = { pass: 'passed', 'policy-fail': 'failed', error: 'incomplete' };
/** The verdict in a word or two. */
function verdictWord({ conclusion, isUnenforced = false }) {
    return isUnenforced ? 'not enforced' : WORDS[conclusion];
}
/** Whether a report, or what is new in it, passes. Nothing else decides that. A check that could not look is not green. */
function verdict(report, thresholds, scope = wholeReport(report)) {
    const { fresh, gaps } = scope;
    const failing = (fresh ?? report.findings).filter((finding) => (0,folding/* isShown */.aJ)(finding) && fails(finding, thresholds));
    const failures = [...failing, ...gaps];
    const isChange = fresh !== undefined;
    if (failing.length > 0) {
        return { conclusion: 'policy-fail', exitCode: 1, sentence: failedBy(failing, thresholds, isChange), failures };
    }
    if (gaps.length > 0) {
        return { conclusion: 'error', exitCode: 3, sentence: incomplete(gaps, isChange), failures };
    }
    const isUnenforced = thresholds.failOn === 'none' && (fresh ?? report.findings).some(folding/* isShown */.aJ);
    const sentence = passed(report, thresholds, isChange);
    return { conclusion: 'pass', exitCode: 0, sentence, failures, ...(isUnenforced && { isUnenforced }) };
}
function fails(finding, { failOn, vulnerabilities }) {
    if (vulnerabilities === undefined || !isAboutVulnerabilities(finding)) {
        return failOn !== 'none' && (0,findings_finding/* isAtLeast */.du)(finding.severity, failOn);
    }
    return finding.parts?.some(({ vulnerability }) => vulnerability && reaches(vulnerability, vulnerabilities)) === true;
}
function isAboutVulnerabilities({ parts = [] }) {
    return parts.some(({ vulnerability }) => vulnerability !== undefined);
}
function wholeReport({ notifications }) {
    return { fresh: undefined, gaps: notifications.filter((one) => (0,gap/* failsCheck */.k2)(one, 'all')) };
}
function failedBy(failing, { failOn, vulnerabilities }, isChange) {
    const verb = failing.length === 1 ? 'fails' : 'fail';
    const own = vulnerabilities === undefined ? 0 : failing.filter(isAboutVulnerabilities).length;
    const others = failing.length - own;
    const noun = nounOf(isChange);
    const parts = [
        ...(others > 0 ? [`${(0,tally/* counted */.hS)(others, noun)} of ${threshold(failOn)}`] : []),
        ...(own > 0 ? [`${others > 0 ? own : (0,tally/* counted */.hS)(own, noun)} about vulnerabilities`] : []),
    ];
    return `${parts.join(' and ')} ${verb} the check${own > 0 ? settingText(vulnerabilities) : ''}.`;
}
function nounOf(isChange) {
    return isChange ? 'new finding' : 'finding';
}
function settingText(vulnerabilities) {
    return vulnerabilities === undefined ? '' : ` (fail-on-vulnerability: ${vulnerabilities.text})`;
}
function incomplete(gaps, isChange) {
    const things = (0,tally/* thingList */.x1)(gaps);
    return isChange
        ? `The check is incomplete: this change brings things that were not looked at (${things}).`
        : `The check is incomplete: not everything was looked at (${things}).`;
}
function passed(report, { failOn, vulnerabilities }, isChange) {
    if ((0,tally/* isNothing */.qv)(report))
        return 'Nothing to scan was found.';
    const { rules } = report;
    const none = failOn === 'none' ? 'No severity is set to fail the check' : `No ${nounOf(isChange)} of ${threshold(failOn)}`;
    const off = report.vulnerabilitiesOff;
    if (off !== undefined)
        return `${none}. Vulnerabilities were not looked up: ${off}`;
    if (vulnerabilities === undefined)
        return `${none}.`;
    if (!rules.some(({ rule }) => rule.needs?.includes('vulnerabilities')))
        return `${none}. Vulnerabilities were not looked up, so fail-on-vulnerability decides nothing.`;
    const [others, news] = [failOn === 'none' ? '' : ' apart from vulnerabilities', isChange ? 'new ' : ''];
    return `${none}${others}, and no ${news}vulnerability fails the check${settingText(vulnerabilities)}.`;
}
function threshold(failOn) {
    return failOn === 'critical' ? 'critical severity' : `${failOn} severity or above`;
}


/***/ }),

/***/ 7699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ overridesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** What the settings say otherwise than the configuration, for each key that the configuration has. */
function overridesOf(settings, { config }, root) {
    return given(settings).flatMap(({ key, to, path }) => {
        const from = config.writtenTexts.get(key);
        if (from === undefined || to === undefined)
            return [];
        const isSame = path === undefined ? from === to : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, from) === path;
        return isSame ? [] : [{ key, from, to }];
    });
}
function given(settings) {
    const { profile, failOn, failOnVulnerability, baseline, folder, images = {} } = settings;
    const { vulnerabilities, vulnerabilityDatabase, cacheDir } = images;
    // asking for vulnerabilities implies looking up images
    const { lookup = (vulnerabilities ?? 'off') === 'off' ? undefined : 'auto' } = settings;
    return [
        { key: 'profile', to: profile },
        { key: 'fail-on', to: failOn },
        { key: 'fail-on-vulnerability', to: failOnVulnerability?.text },
        { key: 'baseline', to: baseline, ...(baseline !== undefined && { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, baseline) }) },
        { key: 'images.lookup', to: lookup },
        { key: 'images.vulnerabilities', to: vulnerabilities },
        { key: 'images.vulnerability-database', to: vulnerabilityDatabase },
        { key: 'images.cache-dir', to: cacheDir },
    ];
}


/***/ }),

/***/ 72583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ judgedRun),
/* harmony export */   W6: () => (/* binding */ thresholdsOf),
/* harmony export */   _S: () => (/* binding */ baselineFile),
/* harmony export */   cp: () => (/* binding */ withExclusions),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   jL: () => (/* binding */ openWith),
/* harmony export */   ot: () => (/* binding */ scanWith),
/* harmony export */   tb: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45169);
/* harmony import */ var _discover_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23056);
/* harmony import */ var _discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75844);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33886);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62214);
/* harmony import */ var _support_engine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43304);
/* harmony import */ var _support_link_out_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59039);
/* harmony import */ var _overrides_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7699);
/* harmony import */ var _parallel_threads_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16489);










/** In bytes. */
const LARGEST_BOT_FILE = 32 * 1024 * 1024;
/**
 * From settings to verdict, for the command line and the Action.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function run(settings) {
    const policy = await loadPolicy(settings);
    const early = settings.threads && (0,_parallel_threads_js__WEBPACK_IMPORTED_MODULE_9__/* .earlyThreads */ .p4)(settings.threads);
    try {
        const repository = openWith(settings, policy, early?.expect);
        const threads = settings.threads && { ...settings.threads, early };
        const report = await scanWith(repository, { ...settings, threads }, policy);
        return judgedRun(repository, report, settings, policy);
    }
    finally {
        await early?.dismiss();
    }
}
/** A whole scan with its verdict. */
function judgedRun(repository, report, settings, policy) {
    const overrides = (0,_overrides_js__WEBPACK_IMPORTED_MODULE_8__/* .overridesOf */ .F)(settings, policy, repository.root);
    return { repository, report, verdict: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .W)(report, thresholdsOf(settings, policy)), policy, overrides };
}
/** @throws {ConfigurationError} if the configuration, the baseline or a path is wrong. */
async function loadPolicy(settings) {
    const { folder, paths, config } = settings;
    const root = (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryRoot */ .H)(paths, folder);
    const isPlain = config === undefined && (0,_config_config_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationFiles */ .K0)(root).length === 0;
    const written = isPlain ? { ..._config_config_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_CONFIG */ .PV } : await readConfiguration(root, folder, config);
    const known = baselineFile(settings, written, root);
    return {
        config: withExclusions(written, settings),
        baseline: known === undefined ? [] : await readKnown(known, root),
        updateBots: (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .RZ)(() => readBots(root)),
    };
}
/** The configuration with the exclusions of the settings. */
function withExclusions(config, { exclude = [] }) {
    return exclude.length === 0 ? config : { ...config, exclude: [...config.exclude, ...exclude] };
}
async function readConfiguration(root, cwd, file) {
    const { loadConfig } = await Promise.all(/* import() */[__webpack_require__.e(6115), __webpack_require__.e(1105)]).then(__webpack_require__.bind(__webpack_require__, 96115));
    const { rules } = await Promise.all(/* import() */[__webpack_require__.e(5485), __webpack_require__.e(3462), __webpack_require__.e(5020), __webpack_require__.e(6893)]).then(__webpack_require__.bind(__webpack_require__, 45020));
    const config = loadConfig(root, { file, cwd, rules });
    const { signatures, trustedRoot, vexFiles } = config.images;
    if (signatures.length === 0 && trustedRoot === undefined && vexFiles.length === 0)
        return config;
    const { LARGEST_NAMED_FILE, withNamedFiles } = await __webpack_require__.e(/* import() */ 1873).then(__webpack_require__.bind(__webpack_require__, 71873));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fileReader */ .q2)(root, LARGEST_NAMED_FILE, new Set());
    return withNamedFiles(config, (path) => readFile(path)?.text);
}
async function readBots(root) {
    const { readUpdateBots } = await __webpack_require__.e(/* import() */ 6695).then(__webpack_require__.bind(__webpack_require__, 36695));
    const { readFile } = (0,_discover_read_repository_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fileReader */ .q2)(root, LARGEST_BOT_FILE, new Set());
    return readUpdateBots((path) => readFile(path)?.text);
}
/** The baseline that applies; that of the settings takes precedence. */
function baselineFile({ baseline, withBaseline = false, folder }, { baseline: configured }, root) {
    if (baseline !== undefined)
        return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, baseline), written: baseline, span: undefined };
    if (!withBaseline || configured === undefined)
        return undefined;
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, configured.value), written: configured.value, span: configured.span };
}
/** Nothing outside of the repository is read because its configuration says so. */
async function readKnown({ path, written, span }, root) {
    if (span !== undefined && (0,_support_link_out_js__WEBPACK_IMPORTED_MODULE_7__/* .leadsOut */ .q)(root, path)) {
        const { errorAt } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9461));
        throw errorAt(span, 'A symbolic link leads from this path out of the repository.');
    }
    const { readBaseline } = await __webpack_require__.e(/* import() */ 1550).then(__webpack_require__.bind(__webpack_require__, 1550));
    return readBaseline(path, written);
}
/** @throws {ConfigurationError} for a path that does not exist. */
function openWith({ folder, paths }, { config }, 
/** Called now and then with the number of files found so far. */
onFound) {
    return (0,_discover_index_js__WEBPACK_IMPORTED_MODULE_2__/* .openRepository */ .h)(paths, {
        ...config,
        cwd: folder,
        onFound(count) {
            (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_6__/* .boundHeap */ .Vu)();
            onFound?.(count);
        },
    });
}
/** Loads parsers and rules only if there is something to read: hooks and checks run in many repositories without containers. */
async function scanWith(repository, settings, policy) {
    const isEmpty = isNothingToDo(repository, policy);
    // the change may have deleted all that there was
    if (isEmpty && ((await settings.lostHardening?.([])) ?? []).length === 0)
        return NOTHING;
    (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_6__/* .boundHeap */ .Vu)();
    const { scan } = await Promise.all(/* import() */[__webpack_require__.e(9061), __webpack_require__.e(5485), __webpack_require__.e(3462), __webpack_require__.e(8023), __webpack_require__.e(362), __webpack_require__.e(5081), __webpack_require__.e(6547), __webpack_require__.e(2173), __webpack_require__.e(7394)]).then(__webpack_require__.bind(__webpack_require__, 82173));
    const { scanOptionsOf } = await Promise.all(/* import() */[__webpack_require__.e(5485), __webpack_require__.e(3462), __webpack_require__.e(5020), __webpack_require__.e(8438), __webpack_require__.e(2919)]).then(__webpack_require__.bind(__webpack_require__, 22919));
    return scan(repository, scanOptionsOf(settings, policy));
}
function isNothingToDo({ files, notifications, startsProjects }, { config, baseline }) {
    if (startsProjects?.() === true)
        return false;
    return [files, notifications, config.suppressions, config.acceptedGaps, config.builds, baseline].every(({ length }) => length === 0);
}
const NOTHING = {
    rules: [],
    findings: [],
    notifications: [],
    counts: { dockerfiles: 0, composeFiles: 0, otherFiles: 0, stages: 0, containers: 0, images: 0 },
    postures: [],
    checkedTogether: [],
};
/** Settings take precedence over the configuration. */
function thresholdsOf({ failOn, failOnVulnerability }, { config }) {
    return {
        failOn: failOn ?? config.failOn,
        vulnerabilities: failOnVulnerability ?? config.failOnVulnerability,
    };
}


/***/ }),

/***/ 28888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ batches)
/* harmony export */ });
/** In characters; large enough to make each write efficient. */
const LENGTH = 65_536;
/** Joins small texts into large ones. */
function* batches(pieces) {
    let batch = [];
    let length = 0;
    for (const piece of pieces) {
        batch.push(piece);
        length += piece.length;
        if (length < LENGTH)
            continue;
        yield batch.join('');
        batch = [];
        length = 0;
    }
    if (length > 0)
        yield batch.join('');
}


/***/ }),

/***/ 6754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ firstSentence)
/* harmony export */ });
/** The first sentence of a message says what is wrong; the others say why that matters. */
function firstSentence(message) {
    const end = message.search(/(?<=[.!?]) (?=\p{Lu})/u);
    return end === -1 ? message : message.slice(0, end);
}


/***/ }),

/***/ 59039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ leadsOut)
/* harmony export */ });
/* unused harmony export realPathOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28620);



/** Whether a path below a folder leads out of it through a symbolic link. Both are absolute; the path need not exist. */
function leadsOut(folder, path) {
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(folder, path) && !(0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(realPathOf(folder), realPathOf(path));
}
/** The real path of the part that exists, followed by the rest. */
function realPathOf(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realPathOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}


/***/ }),

/***/ 822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeFileAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28888);




/**
 * Writes a file completely or not at all. A link at `path` is replaced, not followed, so that a repository cannot redirect the write. A path
 * that is not a regular file (`/dev/stdout`, a pipe) is written to directly. The file gets the permissions in `mode`, if given. A large text
 * can be passed in pieces.
 */
function writeFileAtomically(path, text, mode) {
    if (isSpecial(path)) {
        writePieces(path, text, 'w');
        return;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    try {
        writePieces(temporary, text, 'wx');
        // not at creation, where the umask would apply
        if (mode !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(temporary, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
function writePieces(path, text, flag) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, flag);
    try {
        for (const batch of (0,_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .batches */ .X)(typeof text === 'string' ? [text] : text))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(descriptor, batch);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
/** `/dev/shm` is a folder for files like any other. */
const DEVICES = /^\/(?:dev(?!\/shm\/)|proc)\//;
function isSpecial(path) {
    if (DEVICES.test(path))
        return true;
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
    if (found === undefined || found.isFile())
        return false;
    if (!found.isSymbolicLink())
        return true;
    const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
    return target !== undefined && !target.isFile() && !target.isDirectory();
}


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ baselineText),
/* harmony export */   Jv: () => (/* binding */ shrunkBaseline),
/* harmony export */   eK: () => (/* binding */ baselineTextAt),
/* harmony export */   fx: () => (/* binding */ MAXIMUM_BASELINE_BYTES),
/* harmony export */   nk: () => (/* binding */ parseBaseline),
/* harmony export */   readBaseline: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83050);
/* harmony import */ var _config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45897);
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3239);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30654);
/* harmony import */ var _support_first_sentence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6754);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95636);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _support_visible_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60225);
/* harmony import */ var _finding_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98022);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54373);
/* harmony import */ var _folding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55108);











const VERSION = 1;
/** In characters. */
const ABOUT_LENGTH = 200;
const MAXIMUM_BASELINE_BYTES = 32 * 1024 * 1024;
/**
 * The known findings that a file lists, as suppressions. `path` is absolute, and `written` is the path for messages.
 * @throws {ConfigurationError} if the file does not exist, or is not a baseline.
 */
function readBaseline(path, written) {
    return parseBaseline(baselineTextAt(path, written), written);
}
/** @throws {ConfigurationError} if the file does not exist, or cannot be read. */
function baselineTextAt(path, written) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(path, MAXIMUM_BASELINE_BYTES);
    if (read.ok)
        return read.value.text;
    if (read.error === 'missing')
        throw wrong(written, `The baseline does not exist.${WRITE_ONE}${(0,_config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestHint */ .A)(path, written) ?? ''}`);
    throw wrong(written, `The baseline cannot be read: it must be a UTF-8 file of at most ${MAXIMUM_BASELINE_BYTES} bytes.`);
}
const WRITE_ONE = ' Write one with --write-baseline.';
function parseBaseline(text, file) {
    const entries = entriesOf(parseJson(text, file), file);
    return toSuppressions(entries.map((entry, index) => readEntry(entry, index, file)));
}
/** The text of a baseline of all findings, except those that are suppressed for a stated reason elsewhere. */
function baselineText(findings, { acceptance = {}, last } = {}) {
    const known = last === undefined ? NO_ENTRIES : entriesByKey(last);
    return textOf([...currentEntries(findings).values()].map((entry) => {
        const before = known.get(keyOf(entry.path, entry.fingerprint));
        return { ...entry, ...(before === undefined ? acceptance : writtenIn(before)) };
    }));
}
/**
 * The baseline without what no longer occurs. Nothing is added. Entries that this run did not look for stay as they are.
 * @throws {ConfigurationError} if `last` is not a baseline.
 */
function shrunkBaseline(findings, last, isLookedFor) {
    const now = currentEntries(findings);
    const known = entriesByKey(last);
    const entries = [...known.values()].flatMap((entry) => {
        if (!isLookedFor(entry))
            return [entry];
        const count = Math.min(entry.count, now.get(keyOf(entry.path, entry.fingerprint))?.count ?? 0);
        return count === 0 ? [] : [{ ...entry, count }];
    });
    const counts = new Map([...known].map(([key, { count }]) => [key, count]));
    const isMissing = (finding) => (0,_folding_js__WEBPACK_IMPORTED_MODULE_5__/* .isShown */ .aJ)(finding) && hashesOf(finding, counts).size === 0;
    return { text: textOf(entries), missing: findings.filter(isMissing).length };
}
/** What the findings need to be known, except those that are suppressed for a stated reason elsewhere. */
function currentEntries(findings) {
    const entries = new Map();
    for (const finding of findings) {
        const { suppressedBy, span, ruleId } = finding;
        if (suppressedBy !== undefined && suppressedBy.kind !== 'baseline')
            continue;
        for (const unit of (0,_finding_units_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsOf */ .$)(finding)) {
            const { hash } = unit;
            const key = keyOf(span.file.path, hash);
            const count = (entries.get(key)?.count ?? 0) + 1;
            const about = aboutOf(finding, unit);
            entries.set(key, { path: span.file.path, rule: ruleId, fingerprint: hash, count, about });
        }
    }
    return entries;
}
function textOf(entries) {
    // one entry per line, so that changes stay small, and merge
    const lines = [...entries].sort(byPath).map((entry) => `\n    ${(0,_support_visible_json_js__WEBPACK_IMPORTED_MODULE_6__/* .visibleJson */ .$)(JSON.stringify(entry))}`);
    return `{\n  "version": ${VERSION},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}
/** No secret is in a message. */
function aboutOf({ message, subject: first }, { part, subject }) {
    // the message names the first of those that share the finding
    const told = (0,_support_first_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .firstSentence */ .q)(message)
        .replace(`"${first}"`, () => `"${subject}"`)
        .slice(0, ABOUT_LENGTH);
    return part === undefined ? told : `${part}: ${told}`;
}
const NO_ENTRIES = new Map();
function entriesByKey(text) {
    const entries = entriesOf(parseJson(text, ''), '').filter(isEntry);
    return new Map(entries.map((entry) => [keyOf(entry.path, entry.fingerprint), entry]));
}
/** What the last baseline says about an entry. It stays, so that only entries that come or go change the file. */
function writtenIn({ about, reason, expires }) {
    return {
        ...(about !== undefined && { about }),
        ...(reason !== undefined && { reason }),
        ...(expires !== undefined && { expires }),
    };
}
function byPath(a, b) {
    return sortKey(a) < sortKey(b) ? -1 : 1;
}
function sortKey({ path, rule, fingerprint }) {
    return [path, rule, fingerprint].join('\0');
}
/** Drops the message of the parser, which quotes the text. */
function parseJson(text, file) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw wrong(file, 'The baseline is not valid JSON. Write a new one with --write-baseline.');
    }
}
function entriesOf(document, file) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .isJsonObject */ .O)(document) || document['version'] === undefined || !Array.isArray(document['findings'])) {
        throw wrong(file, 'This is not a baseline: it needs "version" and "findings". Write one with --write-baseline.');
    }
    if (document['version'] !== VERSION) {
        throw wrong(file, `The baseline is not in version ${VERSION}, the only one that is known. Write a new one with --write-baseline.`);
    }
    return document['findings'];
}
function readEntry(entry, index, file) {
    if (!isEntry(entry)) {
        const expected = '"path", "rule", "fingerprint" (32 hexadecimal digits) and "count" (from 1), and perhaps "about" (a text), "reason" (a text) and "expires" (a day as YYYY-MM-DD)';
        throw wrong(file, `Entry ${index + 1} of the baseline does not have the form that it needs: ${expected}.`);
    }
    return entry;
}
function isEntry(entry) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .isJsonObject */ .O)(entry))
        return false;
    const { path, rule, fingerprint, count, about, reason, expires } = entry;
    return (typeof path === 'string' &&
        typeof rule === 'string' &&
        typeof fingerprint === 'string' &&
        _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .HASH_PATTERN */ .wF.test(fingerprint) &&
        typeof count === 'number' &&
        Number.isInteger(count) &&
        count >= 1 &&
        (about === undefined || typeof about === 'string') &&
        (reason === undefined || (typeof reason === 'string' && reason.trim() !== '')) &&
        (expires === undefined || (typeof expires === 'string' && (0,_support_day_js__WEBPACK_IMPORTED_MODULE_9__/* .isDay */ .N)(expires))));
}
/** One suppression per entry, so that each entry that is no longer needed is noticed. */
function toSuppressions(entries) {
    const counts = new Map(entries.map(({ path, fingerprint, count }) => [keyOf(path, fingerprint), count]));
    const knownHashes = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_10__/* .remember */ .k)((finding) => hashesOf(finding, counts));
    return entries.map(({ path, rule, fingerprint, reason, expires }) => ({
        kind: 'baseline',
        span: undefined,
        ruleIds: [rule],
        reason: reason ?? 'It is in the baseline.',
        ...(expires !== undefined && { expires }),
        path,
        covers: (finding) => knownHashes(finding).has(fingerprint),
    }));
}
const NO_HASHES = new Set();
/** The hashes of a finding if the baseline has all of them often enough, otherwise none. */
function hashesOf(finding, counts) {
    const { occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .splitFingerprint */ .DB)(finding.fingerprint);
    const hashes = (0,_finding_units_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsOf */ .$)(finding).map(({ hash }) => hash);
    const isKnown = hashes.every((hash) => (counts.get(keyOf(finding.span.file.path, hash)) ?? 0) >= occurrence);
    return isKnown ? new Set(hashes) : NO_HASHES;
}
/** The hash already contains the rule. */
function keyOf(path, hash) {
    return JSON.stringify([path, hash]);
}
function wrong(path, message) {
    return new _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(message, { path });
}


/***/ }),

/***/ 98022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unitsOf),
/* harmony export */   t: () => (/* binding */ entryFingerprint)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54373);

/** Every problem that a finding reports: each part for each subject. */
function unitsOf(finding) {
    const { ruleId, subject, score, evidence, fingerprint, isOptional = false, sharedBy, parts, thing } = finding;
    if (sharedBy === undefined && parts === undefined) {
        return [{ hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint).hash, score, isOptional, subject, thing, part: undefined }];
    }
    const subjects = sharedBy ?? [{ subject, score, isOptional, thing }];
    return subjects.flatMap((one) => {
        const whole = {
            ...one,
            thing: one.thing,
            hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId, subject: one.subject, evidence }),
            part: undefined,
        };
        if (parts === undefined)
            return [whole];
        return parts.map((part) => ({ ...whole, score: part.score, part: part.key, hash: partHash(whole.hash, part.key) }));
    });
}
/**
 * Identifies an entry that people see, for code scanning: the finding, the subjects that share it, and the findings that it shows. With
 * one more of these it is another entry, so that dismissing the old entry does not dismiss the new one.
 */
function entryFingerprint(finding) {
    const { fingerprint, sharedBy = [], folded = [], alike = [] } = finding;
    if (sharedBy.length === 0 && folded.length === 0 && alike.length === 0)
        return fingerprint;
    const { hash, occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint);
    const told = [
        ...sharedBy.map(({ subject }) => subject),
        ...folded.map((one) => (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(one.fingerprint).hash),
        ...alike.flatMap((one) => unitsOf(one).map(({ hash: unit }) => unit)),
    ];
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: '', evidence: JSON.stringify(told.sort()) }), occurrence);
}
function partHash(hash, key) {
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: key, evidence: '' });
}


/***/ }),

/***/ 54373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   DB: () => (/* binding */ splitFingerprint),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   wF: () => (/* binding */ HASH_PATTERN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62050);


/** In hexadecimal digits. */
const HASH_LENGTH = 32;
/** Identifies a problem within its file, wherever it moves: by rule, subject and evidence. */
function contentHash({ ruleId, subject, evidence }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([ruleId, subject, evidence]))
        .digest()
        .toString('hex', 0, HASH_LENGTH / 2);
}
/** Equal problems of one file differ by their order, counted from 1. */
function fingerprintOf(hash, occurrence) {
    return (0,_support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__/* .flat */ .C)(`${hash}:${occurrence}`);
}
function splitFingerprint(fingerprint) {
    return { hash: fingerprint.slice(0, HASH_LENGTH), occurrence: Number(fingerprint.slice(HASH_LENGTH + 1)) };
}
const HASH_PATTERN = /^[0-9a-f]{32}$/;


/***/ })

};
