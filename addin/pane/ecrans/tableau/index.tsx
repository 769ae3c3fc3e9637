/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import { useEtat } from '../../contexte.tsx';
import { memo } from '../../etat/memo.ts';
import { selectConstats, selectContenu, selectTableau } from '../../etat/selecteurs.ts';
import { dayOf } from '../../services/jour.ts';
import { Page, Titre } from '../../parts/titre.tsx';
import { ClasseurEtranger, HorsLigne } from '../erreurs/index.tsx';
import { buildApercu } from './apercu.ts';
import { LignePubliee } from './ligne-publiee.tsx';
import { Obstacles } from './obstacles.tsx';
import { Publie } from './publie.tsx';
import './tableau.css';

const build = memo(buildApercu);

/** This workbook as its département would publish it. */
function Apercu({ tableau }: { readonly tableau: Tableau }): ReactElement {
  return (
    <section className="rubrique" aria-labelledby="apercu">
      <Titre id="apercu">Aperçu de ce classeur</Titre>
      <p>
        {tableau.service}, {tableau.textes.trimestre}. {tableau.textes.resume}
      </p>
      <p className="discret">
        Avec les seuls chiffres de ce classeur, tels qu’ils sont dans ce fichier : la consolidation ajoute
        ceux des autres sites du département.
      </p>
      <ul className="liste">
        {tableau.indicateurs.map((indicateur) => (
          <LignePubliee key={indicateur.code} indicateur={indicateur} />
        ))}
      </ul>
    </section>
  );
}

/** What would be published from this workbook, what still stands in the way, and what is published. */
export default function EcranTableau(): ReactElement {
  const etat = useEtat(({ classeur }) => classeur.etat);
  const connue = useEtat(({ connaissance }) => connaissance !== null);
  const publie = useEtat(selectTableau);
  const constats = useEtat(selectConstats);
  const tableau = useEtat((courant) => {
    const contenu = selectContenu(courant);
    return contenu && build(contenu, courant.connaissance?.precedente ?? null, dayOf(new Date()));
  });
  if (etat === 'etranger') return <ClasseurEtranger titre="Tableau" />;
  return (
    <Page titre="Tableau">
      {publie ? <Publie tableau={publie} /> : null}
      {connue && !publie ? (
        <p>Aucun tableau n’est encore publié pour ce trimestre dans ce département.</p>
      ) : null}
      {etat === 'ouvert' ? <Obstacles constats={constats} tableau={tableau} /> : null}
      {tableau ? <Apercu tableau={tableau} /> : null}
      {!connue ? <HorsLigne /> : null}
    </Page>
  );
}
