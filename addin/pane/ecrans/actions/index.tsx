/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { LigneAction } from '../../../../domain/classeur/types.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { selectActions } from '../../etat/actions.ts';
import { Page, Titre } from '../../parts/titre.tsx';
import { ClasseurEtranger } from '../erreurs/index.tsx';

function Action({ action }: { readonly action: LigneAction }): ReactElement {
  const { ecritures } = useServices();
  const { feuille, cellule } = action.action.adresse;
  const echeance = action.echeance.lu;
  return (
    <li className="carte">
      <button type="button" className="lien" onClick={() => void ecritures.goTo(feuille, cellule)}>
        {action.numero.lu ?? '?'} – {action.action.lu ?? 'Action sans texte'}
      </button>
      <p className="discret">
        {[action.responsable.lu, action.etat.lu, echeance ? `échéance ${echeance}` : 'sans échéance']
          .filter(Boolean)
          .join(', ')}
      </p>
    </li>
  );
}

/** The plan of this workbook: what is late first. */
export default function EcranActions(): ReactElement {
  const etat = useEtat(({ classeur }) => classeur.etat);
  const groupes = useEtat(selectActions);
  if (etat === 'etranger') return <ClasseurEtranger titre="Mes actions" />;
  const sections = [
    ['En retard', groupes.enRetard],
    ['Ouvertes', groupes.ouvertes],
    ['Closes', groupes.closes],
  ] as const;
  const vide = sections.every(([, actions]) => actions.length === 0);
  return (
    <Page titre="Mes actions">
      {vide ? (
        <p>Le plan d’actions de ce classeur est vide. Une action s’ajoute dans la feuille Plan d’actions.</p>
      ) : null}
      {sections.map(([titre, actions]) =>
        actions.length > 0 ? (
          <section key={titre} aria-label={titre}>
            <Titre>
              {titre} ({actions.length})
            </Titre>
            <ul className="liste">
              {actions.map((action) => (
                <Action key={action.ligne} action={action} />
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </Page>
  );
}
