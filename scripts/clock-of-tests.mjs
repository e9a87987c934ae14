/**
 * Noon of the day of all tests: what ends, grows old or expires would fail some day otherwise. TLS goes by the clock of the machine, which is
 * `performance.timeOrigin + performance.now()`.
 */
export const START = Date.parse('2026-11-30T12:00:00Z');

/** Sets the clock of a realm, in milliseconds; it goes on from there. */
export function setClock(realm, start) {
  const { Date: RealDate } = realm;
  const ahead = start - RealDate.now();
  realm.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length === 0 ? [RealDate.now() + ahead] : given));
    }

    static now() {
      return RealDate.now() + ahead;
    }
  };
}
