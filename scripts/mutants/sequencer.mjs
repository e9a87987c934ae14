import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/** The order that the list of `MUTANT_ORDER` has. */
export default class extends Sequencer {
  sort(tests) {
    const order = JSON.parse(readFileSync(process.env.MUTANT_ORDER, 'utf8'));
    const placeOf = ({ path }) => order.findIndex((one) => path.replaceAll('\\', '/').endsWith(`/${one}`));
    return [...tests].sort((one, other) => placeOf(one) - placeOf(other));
  }
}
