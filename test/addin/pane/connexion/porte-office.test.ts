import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createPorteOffice } from '../../../../addin/pane/connexion/porte-office.ts';
import type { OfficeFenetre } from '../../../../addin/pane/connexion/porte-office.ts';

const ADRESSE = 'https://transparence.exemple';
const GENRES = { DialogMessageReceived: 'message', DialogEventReceived: 'fin' };
type Ecoute = (recu: { message?: string; origin?: string; error?: number }) => void;

/** Windows of Office, by what they answer. */
function makeOffice(refus: number | null = null) {
  const ecoutes = new Map<string, Ecoute>();
  const vu = { adresse: '', fermee: false };
  const value = {
    addEventHandler: (genre: string, ecoute: Ecoute) => ecoutes.set(genre, ecoute),
    close: () => (vu.fermee = true),
  };
  const displayDialogAsync = (adresse: string, _options: object, rendre: (fin: object) => void): void => {
    vu.adresse = adresse;
    rendre(refus === null ? { status: 'succeeded', value } : { status: 'failed', error: { code: refus } });
  };
  const office = { context: { ui: { displayDialogAsync } }, EventType: GENRES };
  const say = (dit: object, origin?: string): void =>
    ecoutes.get('message')?.({ message: JSON.stringify(dit), ...(origin === undefined ? {} : { origin }) });
  return { porte: createPorteOffice(() => office as unknown as OfficeFenetre), vu, say, ecoutes };
}

beforeEach(() => {
  Object.assign(globalThis, { location: new URL(`${ADRESSE}/complement/pane.html`) });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'location');
});

describe('la fenêtre de connexion d’Office', () => {
  it('s’ouvre à notre adresse, et n’écoute que nos pages', async () => {
    const { porte, vu, say } = makeOffice();
    const remise = porte.go('/connexion/debut?mode=dialogue', 'preuve');
    expect(vu.adresse).toBe(`${ADRESSE}/connexion/debut?mode=dialogue`);
    say({ type: 'transparence-connexion', remise: 'volee' }, 'https://ailleurs.exemple');
    say({ type: 'autre-complement', remise: 'volee' }, ADRESSE);
    expect(vu.fermee).toBe(false);
    say({ type: 'transparence-connexion', remise: 'la-nôtre' }, ADRESSE);
    await expect(remise).resolves.toBe('la-nôtre');
    expect(vu.fermee).toBe(true);
  });

  it('rend le refus du serveur tel qu’il est dit', async () => {
    const { porte, say } = makeOffice();
    const remise = porte.go('/connexion/debut', 'preuve');
    say({ type: 'transparence-connexion', refus: 'La connexion a été abandonnée.' });
    await expect(remise).rejects.toMatchObject({
      message: 'La connexion a été abandonnée.',
      autreCompte: true,
    });
  });

  it.each<[number, RegExp]>([
    [12007, /déjà ouverte/],
    [12009, /acceptez-la/],
    [12011, /autorisez les fenêtres/],
    [13000, /page Transparence/],
  ])('dit comment faire quand Office ne l’ouvre pas (%i)', async (code, phrase) => {
    const { porte } = makeOffice(code);
    await expect(porte.go('/connexion/debut', 'preuve')).rejects.toMatchObject({
      message: expect.stringMatching(phrase),
      autreCompte: false,
    });
  });

  it('dit qu’elle a été fermée, et que cet Excel n’en a pas', async () => {
    const { porte, ecoutes } = makeOffice();
    const remise = porte.go('/connexion/debut', 'preuve');
    ecoutes.get('fin')?.({ error: 12006 });
    await expect(remise).rejects.toThrow('fermée avant la fin');
    await expect(createPorteOffice(() => undefined).go('/connexion/debut', 'preuve')).rejects.toThrow(
      'page Transparence',
    );
  });
});
