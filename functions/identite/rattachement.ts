import type { PersonneSituee } from '../store/identite.ts';
import { compteOf } from './compte.ts';
import type { Identite } from './echange.ts';
import type { DependancesIdentite } from './reglages.ts';

const ESSAIS = 5;

/**
 * Entries of someone in the directories. Invitations to their address are bound to their identifier here, at the first sign-in,
 * and never again: an address given later to someone else leads nowhere.
 */
export async function findOwnEntries(
  dependances: DependancesIdentite,
  identite: Pick<Identite, 'sub' | 'courriel'>,
): Promise<readonly PersonneSituee[]> {
  const { store } = dependances;
  const invitations = (await store.findPersonnes('MEL', identite.courriel)).filter(({ sub }) => sub === null);
  for (const invitation of invitations) await bind(dependances, invitation, identite.sub);
  return ownEntries(dependances, identite.sub);
}

/** Entries that are bound to an identifier. */
export const ownEntries = async (
  { store }: Pick<DependancesIdentite, 'store'>,
  sub: string,
): Promise<readonly PersonneSituee[]> =>
  (await store.findPersonnes('SUB', sub)).filter((personne) => personne.sub === sub);

async function bind(
  dependances: DependancesIdentite,
  { annuaire: code, id }: PersonneSituee,
  sub: string,
): Promise<void> {
  const { store, clock } = dependances;
  const par = await compteOf(dependances, sub);
  for (let essai = 0; essai < ESSAIS; essai += 1) {
    const annuaire = await store.readAnnuaire(code);
    const avant = annuaire.personnes.find((personne) => personne.id === id);
    // Removed, or bound by another window in the meantime.
    if (!avant || avant.sub !== null) return;
    const fin = await store.writeAnnuaire({
      annuaire,
      changements: [{ avant, apres: { ...avant, sub } }],
      ligne: {
        instant: clock().toISOString(),
        fait: 'premiere-connexion',
        auteur: avant.fonction,
        par,
      },
    });
    if (fin === 'ecrit') return;
  }
}
