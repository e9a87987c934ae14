/**
 * Keys that their issuers make for web pages and apps, which show them to everybody: of Mapbox, Stripe and Clerk, PostHog, Supabase, Google
 * Analytics and Tag Manager. To add one, add a line.
 */
const PUBLIC_KEYS: readonly RegExp[] = [
  // https://docs.mapbox.com/help/dive-deeper/access-tokens/
  /^pk\.eyJ[\w-]{8,}\.[\w-]{10,}$/,
  // https://docs.stripe.com/keys
  /^pk_(?:live|test)_[A-Za-z\d]{8,}={0,2}\$?$/,
  // https://posthog.com/docs/api
  /^phc_[A-Za-z\d]{20,}$/,
  // https://supabase.com/docs/guides/api/api-keys
  /^sb_publishable_[\w-]{10,}$/,
  // https://support.google.com/analytics/answer/9539598
  /^(?:G-[A-Z\d]{6,12}|GTM-[A-Z\d]{4,10}|UA-\d{4,10}-\d{1,4})$/,
];

/** Whether a value is a key that is public by design. A password is not, whatever it looks like. */
export function isPublicKey(name: string, value: string): boolean {
  return !/PASS|PWD|PSW/i.test(name) && PUBLIC_KEYS.some((pattern) => pattern.test(value));
}
