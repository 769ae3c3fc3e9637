/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { useEtat } from '../../contexte.tsx';
import { formatInstant } from '../../etat/avancement.ts';
import { selectDepots } from '../../etat/selecteurs.ts';
import { Page } from '../../parts/titre.tsx';
import { ClasseurEtranger, HorsLigne } from '../erreurs/index.tsx';

/** Versions filed for this site and quarter, the latest first. */
export default function EcranHistorique(): ReactElement {
  const etat = useEtat(({ classeur }) => classeur.etat);
  const connue = useEtat(({ connaissance }) => connaissance !== null);
  const horsLigne = useEtat(({ reseau }) => reseau === 'hors-ligne');
  const versions = useEtat(selectDepots);
  if (etat === 'etranger') return <ClasseurEtranger titre="Historique" />;
  return (
    <Page titre="Historique">
      {horsLigne ? <HorsLigne /> : null}
      {connue && versions.length === 0 ? <p>Aucune version n’est déposée pour ce trimestre.</p> : null}
      <ol className="liste">
        {[...versions].reverse().map(({ version, deposeLe, auteur, motif }) => (
          <li key={version} className="carte">
            <strong>Version {version}</strong>, le {formatInstant(deposeLe)}, par {auteur}
            {motif ? <p>Motif : {motif}</p> : null}
          </li>
        ))}
      </ol>
    </Page>
  );
}
