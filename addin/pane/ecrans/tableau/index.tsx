/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { formatDate } from '../../../../domain/nombre/index.ts';
import { formatTrimestre } from '../../../../domain/temps/trimestre.ts';
import { useEtat } from '../../contexte.tsx';
import { selectTableau } from '../../etat/selecteurs.ts';
import { Page } from '../../parts/titre.tsx';
import { ClasseurEtranger, HorsLigne } from '../erreurs/index.tsx';

/** What is published for this département and quarter. */
export default function EcranTableau(): ReactElement {
  const etat = useEtat(({ classeur }) => classeur.etat);
  const connue = useEtat(({ connaissance }) => connaissance !== null);
  const tableau = useEtat(selectTableau);
  if (etat === 'etranger') return <ClasseurEtranger titre="Tableau" />;
  return (
    <Page titre="Tableau">
      {!connue ? <HorsLigne /> : null}
      {connue && !tableau ? (
        <p>Aucun tableau n’est encore publié pour ce trimestre dans ce département.</p>
      ) : null}
      {tableau ? (
        <>
          <p>
            {formatTrimestre(tableau.trimestre)}, publié le {formatDate(tableau.publieLe)}. {tableau.resume}
          </p>
          <p>
            <a
              href={`/tableaux/${tableau.departement.code}/${tableau.trimestre}`}
              target="_blank"
              rel="noreferrer"
            >
              Ouvrir la page publiée
            </a>
          </p>
        </>
      ) : null}
    </Page>
  );
}
