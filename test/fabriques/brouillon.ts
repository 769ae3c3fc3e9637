import type { Page } from 'playwright-core';
import { readClasseur } from '../../domain/classeur/lire/index.ts';
import { until } from './attendre.ts';

/** The draft that the page without Excel keeps in this browser, in base64; null when there is none. */
const LECTURE = `new Promise((resolve, reject) => {
  const ouverture = indexedDB.open('transparence-page');
  ouverture.onerror = () => reject(ouverture.error);
  ouverture.onsuccess = () => {
    const base = ouverture.result;
    const demande = base.transaction('valeurs').objectStore('valeurs').get('brouillon');
    demande.onerror = () => reject(demande.error);
    demande.onsuccess = () => {
      base.close();
      const { octets } = demande.result ?? { octets: null };
      resolve(octets && btoa(Array.from(octets, (octet) => String.fromCharCode(octet)).join('')));
    };
  };
})`;

const readBrouillon = async (page: Page): Promise<Uint8Array | null> => {
  const octets = await page.evaluate<string | null>(LECTURE);
  return octets === null ? null : new Uint8Array(Buffer.from(octets, 'base64'));
};

/** Waits until there is a draft: it is kept a while after a change, and a page that closes keeps none. */
export const untilBrouillon = (page: Page): Promise<void> =>
  until('un brouillon', async () => (await readBrouillon(page)) !== null);

/** Waits until the draft holds a numerator. */
export const untilNumerateur = (page: Page, code: string, numerateur: string): Promise<void> =>
  until(`le brouillon avec ${code} à ${numerateur}`, async () => {
    const octets = await readBrouillon(page);
    const lu = octets && (await readClasseur(octets));
    if (!lu?.lisible) return false;
    return lu.classeur.indicateurs.some(
      (indicateur) => indicateur.code.valeur === code && indicateur.numerateur.lu === numerateur,
    );
  });
