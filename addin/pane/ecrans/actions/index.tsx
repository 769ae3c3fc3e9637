/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { LigneAction } from '../../../../domain/classeur/types.ts';
import { useEtat } from '../../contexte.tsx';
import { BIENTOT_JOURS, selectActions } from '../../etat/actions.ts';
import { memo } from '../../etat/memo.ts';
import { selectClasseur } from '../../etat/selecteurs.ts';
import { Page, Titre } from '../../parts/titre.tsx';
import { ClasseurEtranger } from '../erreurs/index.tsx';
import { CarteAction } from './carte-action.tsx';
import { CarteManquee } from './carte-manquee.tsx';
import { listManquees } from './manquees.ts';

const AUCUNE: readonly never[] = [];
const lister = memo(listManquees);

function Manquees(): ReactElement | null {
  const manquees = useEtat((etat) => {
    const classeur = selectClasseur(etat);
    return classeur ? lister(classeur) : AUCUNE;
  });
  if (manquees.length === 0) return null;
  return (
    <section className="rubrique" aria-labelledby="sous-la-cible">
      <Titre id="sous-la-cible">Cibles non atteintes ({manquees.length})</Titre>
      <p className="discret">
        Une cible non atteinte se justifie par un commentaire, ou par une action qui a un responsable et une
        échéance.
      </p>
      <ul className="liste">
        {manquees.map((manquee) => (
          <CarteManquee key={manquee.ligne.ligne} manquee={manquee} />
        ))}
      </ul>
    </section>
  );
}

function Groupe({
  titre,
  actions,
}: {
  readonly titre: string;
  readonly actions: readonly LigneAction[];
}): ReactElement | null {
  if (actions.length === 0) return null;
  return (
    <section className="rubrique" aria-label={titre}>
      <Titre>
        {titre} ({actions.length})
      </Titre>
      <ul className="liste">
        {actions.map((action) => (
          <CarteAction key={action.ligne} action={action} />
        ))}
      </ul>
    </section>
  );
}

/** The plan of this workbook: what is late first, then what is due soon, and what still wants an action. */
export default function EcranActions(): ReactElement {
  const etat = useEtat(({ classeur }) => classeur.etat);
  const groupes = useEtat(selectActions);
  if (etat === 'etranger') return <ClasseurEtranger titre="Mes actions" />;
  const vide = Object.values(groupes).every((actions: readonly LigneAction[]) => actions.length === 0);
  return (
    <Page titre="Mes actions">
      <Groupe titre="En retard" actions={groupes.enRetard} />
      <Groupe titre={`À échéance dans les ${BIENTOT_JOURS} jours`} actions={groupes.bientot} />
      <Manquees />
      <Groupe titre="Autres actions ouvertes" actions={groupes.ouvertes} />
      <Groupe titre="Closes" actions={groupes.closes} />
      {vide ? (
        <p>
          Le plan d’actions de ce classeur est vide. Une action se crée depuis une cible non atteinte, ou
          s’ajoute dans la feuille Plan d’actions.
        </p>
      ) : null}
    </Page>
  );
}
