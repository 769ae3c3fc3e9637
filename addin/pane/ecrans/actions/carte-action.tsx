/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { LigneAction } from '../../../../domain/classeur/types.ts';
import { formatDate } from '../../../../domain/nombre/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';

/** « 30 juin 2021 », or what the cell shows when it is no date. */
const echeanceDe = ({ echeance }: LigneAction): string =>
  echeance.valeur !== null
    ? `échéance le ${formatDate(echeance.valeur)}`
    : echeance.lu !== null
      ? `échéance ${echeance.lu}`
      : 'sans échéance';

/** The number and the words of an action; a button to its cell where the host can show one. */
export function LienAction({ action: ligne }: { readonly action: LigneAction }): ReactElement {
  const { ecritures } = useServices();
  const selection = useEtat((etat) => etat.capacites.selection);
  const { feuille, cellule } = ligne.action.adresse;
  const texte = `${ligne.numero.lu ?? '?'} – ${ligne.action.lu ?? 'Action à décrire'}`;
  if (!selection) return <span>{texte}</span>;
  return (
    <button type="button" className="lien" onClick={() => void ecritures.goTo(feuille, cellule)}>
      {texte}
    </button>
  );
}

export function CarteAction({ action }: { readonly action: LigneAction }): ReactElement {
  return (
    <li className="carte">
      <LienAction action={action} />
      <p className="discret">
        {[action.responsable.lu ?? 'sans responsable', action.etat.lu, echeanceDe(action)]
          .filter(Boolean)
          .join(', ')}
      </p>
    </li>
  );
}
