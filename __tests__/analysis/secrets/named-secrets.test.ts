import { afterEach, expect, it } from '@jest/globals';
import { forgetSecrets, noteSecret, withNames } from '../../../src/analysis/secrets/named-secrets.ts';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';

afterEach(forgetSecrets);

it('shows the name of a variable in the place of each known piece of its value', () => {
  noteSecret('API_TOKEN', `Xq9Z!k-made-up7${UNKNOWN_PIECE}Yr8W!k-made-up6`);
  expect(withNames('/etc/Xq9Z!k-made-up7/x/Yr8W!k-made-up6')).toBe('/etc/${API_TOKEN}/x/${API_TOKEN}');
});

it('shows the values of other variables', () => {
  noteSecret('FOLDER', `Xq9Z!k-made-up7${UNKNOWN_PIECE}`);
  expect(withNames('/etc/Xq9Z!k-made-up7')).toBe('/etc/Xq9Z!k-made-up7');
});

it('shows nothing of a secret that begins like many others', () => {
  for (let at = 0; at < 60; at += 1) noteSecret('API_TOKEN', `Xq9Z!k made up ${at}`);
  expect(withNames('x Xq9Z!k made up 59 y')).toBe('x ${API_TOKEN} y');
});
