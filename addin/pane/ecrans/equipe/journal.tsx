/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { LigneJournalAnnuaire } from '../../../client/index.ts';
import { formatInstant } from '../../etat/avancement.ts';
import { formatCompte, libelleDroit } from './droits.ts';

const FAITS: Readonly<Record<LigneJournalAnnuaire['fait'], string>> = {
  invitation: 'Invitation',
  modification: 'Modification',
  retrait: 'Retrait',
  passation: 'Passation',
  'premiere-connexion': 'Première connexion',
};

/** Who did what in the directory, the latest first. It outlives the entries, and names nobody. */
export function Journal({ lignes }: { readonly lignes: readonly LigneJournalAnnuaire[] }): ReactElement {
  return (
    <details className="equipe__journal">
      <summary>Journal de l’annuaire</summary>
      <ol className="liste">
        {lignes.map(({ version, instant, fait, auteur, par, personnes }) => (
          <li key={version}>
            <strong>{FAITS[fait]}</strong>, le {formatInstant(instant)}
            {fait === 'premiere-connexion'
              ? ` (${formatCompte(par)})`
              : `, par ${auteur} (${formatCompte(par)})`}
            <ul>
              {personnes.map(({ id, fonction, apres }) => (
                <li key={id}>
                  {fonction}
                  {'\u00a0: '}
                  {apres ? apres.map(libelleDroit).join('\u202f; ') : 'plus aucun droit'}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
