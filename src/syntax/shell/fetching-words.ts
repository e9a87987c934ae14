/** Words of commands that fetch, decode or install something, or mine coins. Other texts need not be parsed to find out what they fetch. */
export const FETCHING_WORDS =
  /\b(?:curl|wget2?|aria2c|n?cat|nc|socat|openssl|dig|base64|xxd|npx|deno|uvx|python3?|perl|ruby|php|node|install|fetch)\b|(?<!-)\badd\b|\/dev\/tcp|xmr|miner|t-rex|stratum\+/;
