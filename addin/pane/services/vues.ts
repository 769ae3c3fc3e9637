import type { Vue } from '../../../domain/vues/index.ts';
import { toErreurClient } from '../../client/index.ts';
import type { FichierRecu, FormatVue, LieuVue } from '../../client/index.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import type { Dependances } from './dependances.ts';
import { dayOf } from './jour.ts';

/** What the server says now of a place. Nothing is kept: who has filed changes by the hour. */
export type LectureVue =
  | { readonly etat: 'lue'; readonly vue: Vue }
  | { readonly etat: 'hors-ligne' }
  | { readonly etat: 'refusee'; readonly message: string };

/** The views of those who follow a quarter. None rejects. */
export interface VuesPane {
  read(lieu: LieuVue): Promise<LectureVue>;
  /** The day where the user sits. */
  today(): DateIso;
  /** Null when it could not be had: the reason is announced. */
  file(lieu: LieuVue, format: FormatVue): Promise<FichierRecu | null>;
}

export const createVues = ({
  client,
  store,
  now,
}: Pick<Dependances, 'client' | 'store' | 'now'>): VuesPane => ({
  today: () => dayOf(now()),
  read: async (lieu) => {
    try {
      return { etat: 'lue', vue: await client.vue(lieu) };
    } catch (cause) {
      const erreur = toErreurClient(cause);
      return erreur.passagere ? { etat: 'hors-ligne' } : { etat: 'refusee', message: erreur.message };
    }
  },
  file: async (lieu, format) => {
    try {
      return await client.vueFichier(lieu, format);
    } catch (cause) {
      store.dispatch({ type: 'annonce', texte: toErreurClient(cause).message, ton: 'erreur' });
      return null;
    }
  },
});
