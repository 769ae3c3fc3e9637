import * as z from 'zod';
import type { Sujet } from '../../domain/rappels/index.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import type { Base } from './base.ts';
import { ATTRIBUT_EXPIRATION, cleRappel, cleRefusRappels } from './cles.ts';
import { FORME, parseItem } from './items.ts';

const itemRefus = z.object({
  v: z.literal(FORME),
  sujets: z.array(z.enum(['depot', 'actions', 'publication', 'etape'])),
});

/** A day's row tells nothing after two months. */
const JOURS_GARDES = 60;

export interface StoreRappels {
  /**
   * Takes the one mail of a person on a day. False when it was taken before, and sent or about to be: of two runs at
   * once, one writes to the person.
   */
  takeRappel(personne: string, jour: DateIso): Promise<boolean>;
  /** Gives the day back: the mail was not sent. */
  releaseRappel(personne: string, jour: DateIso): Promise<void>;
  readRefus(personne: string): Promise<readonly Sujet[]>;
  writeRefus(personne: string, sujets: readonly Sujet[]): Promise<void>;
}

export function createStoreRappels(base: Base): StoreRappels {
  return {
    async takeRappel(personne, jour) {
      const expire = Math.floor(Date.parse(jour) / 1000) + JOURS_GARDES * 86_400;
      const pris = await base.update({
        cle: cleRappel(personne, jour),
        expression: `SET v = :v, #etat = :pris, ${ATTRIBUT_EXPIRATION} = :expire`,
        condition: 'attribute_not_exists(PK) OR #etat = :rendu',
        noms: { '#etat': 'etat' },
        valeurs: { ':v': FORME, ':pris': 'pris', ':rendu': 'rendu', ':expire': expire },
      });
      return pris !== null;
    },
    async releaseRappel(personne, jour) {
      await base.update({
        cle: cleRappel(personne, jour),
        expression: 'SET #etat = :rendu',
        condition: '#etat = :pris',
        noms: { '#etat': 'etat' },
        valeurs: { ':rendu': 'rendu', ':pris': 'pris' },
      });
    },
    async readRefus(personne) {
      const item = await base.get(cleRefusRappels(personne));
      return item ? parseItem(itemRefus, item).sujets : [];
    },
    async writeRefus(personne, sujets) {
      await base.update({
        cle: cleRefusRappels(personne),
        expression: 'SET v = :v, #sujets = :sujets',
        condition: 'attribute_exists(PK) OR attribute_not_exists(PK)',
        noms: { '#sujets': 'sujets' },
        valeurs: { ':v': FORME, ':sujets': [...new Set(sujets)] },
      });
    },
  };
}
