/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { IndicateurPublie, Situation } from '../../../../domain/tableau/types.ts';
import { Icone } from '../../../ui/index.ts';
import type { NomIcone } from '../../../ui/index.ts';

const ICONES: Readonly<Record<Situation, NomIcone>> = {
  atteint: 'succes',
  'non-atteint': 'justifier',
  'sans-cible': 'tableau',
  'non-disponible': 'avertissement',
};

/** One line of the tableau, in the words that are published. */
export function LignePubliee({ indicateur }: { readonly indicateur: IndicateurPublie }): ReactElement {
  const { libelle, situation, textes, commentaire, actions } = indicateur;
  return (
    <li className={`carte publie publie--${situation}`}>
      <p className="publie__libelle">{libelle}</p>
      <p className="publie__valeur">{textes.valeur}</p>
      <p className="publie__situation">
        <Icone nom={ICONES[situation]} taille={16} /> {textes.absence ?? textes.situation}
        {textes.absence ? null : <span className="discret"> – {textes.cible}</span>}
      </p>
      {textes.evolution ? <p className="discret">{textes.evolution}</p> : null}
      {textes.couverture ? <p className="discret">{textes.couverture}</p> : null}
      {commentaire ? <p>{commentaire}</p> : null}
      {actions.length > 0 ? (
        <ul className="publie__actions">
          {actions.map(({ action }) => (
            <li key={action}>{action}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
