import { sha256Of } from '../store/index.ts';
import type { StoreAnnuaire } from '../store/identite.ts';
import type { Personne } from '../../domain/droits/index.ts';
import { normalizeCourriel } from './echange.ts';
import { drawId } from './secret.ts';

/**
 * First people of an empty directory: done once by who runs the stage, as nobody can be invited before somebody is there. A
 * directory that already has somebody is left as it is.
 * @returns whether it was written
 */
export async function seedAnnuaire(
  { store, clock }: { readonly store: StoreAnnuaire; readonly clock: () => Date },
  code: string,
  personnes: readonly Pick<Personne, 'courriel' | 'fonction' | 'habilitations'>[],
): Promise<boolean> {
  const annuaire = await store.readAnnuaire(code);
  if (annuaire.version > 0) return false;
  const fin = await store.writeAnnuaire({
    annuaire,
    changements: personnes.map(({ courriel, fonction, habilitations }) => ({
      avant: null,
      apres: { id: drawId(), courriel: normalizeCourriel(courriel), fonction, habilitations, sub: null },
    })),
    ligne: {
      instant: clock().toISOString(),
      fait: 'invitation',
      auteur: 'mise en service',
      par: sha256Of('mise en service'),
    },
  });
  return fin === 'ecrit';
}
