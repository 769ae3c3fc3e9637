/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { useEtat } from '../../contexte.tsx';
import { formatInstant } from '../../etat/avancement.ts';
import { selectContenu, selectDepots } from '../../etat/selecteurs.ts';
import { Page, Titre } from '../../parts/titre.tsx';
import { ClasseurEtranger, HorsLigne } from '../erreurs/index.tsx';
import { Comparateur } from './comparateur.tsx';
import { VersionDeposee } from './version.tsx';
import './historique.css';

/** Where what is shown comes from, when the server does not answer now. */
function Fraicheur(): ReactElement | null {
  const luLe = useEtat(({ connaissance }) => connaissance?.luLe ?? null);
  const horsLigne = useEtat(({ reseau }) => reseau === 'hors-ligne');
  if (!horsLigne) return null;
  return (
    <>
      <HorsLigne />
      {luLe ? <p className="discret">Versions connues au {formatInstant(luLe)}.</p> : null}
    </>
  );
}

/** Versions filed for this site and quarter: who, when, why; what changes between any two; and any of them back in the workbook. */
export default function EcranHistorique(): ReactElement {
  const etat = useEtat(({ classeur }) => classeur.etat);
  const connue = useEtat(({ connaissance }) => connaissance !== null);
  const occupe = useEtat(({ travaux }) => travaux.includes('serveur'));
  const versions = useEtat(selectDepots);
  const ouvert = useEtat((tout) => selectContenu(tout) !== null);
  if (etat === 'etranger') return <ClasseurEtranger titre="Historique" />;
  return (
    <Page titre="Historique">
      <Fraicheur />
      {!connue && occupe ? <p role="status">Question au serveur…</p> : null}
      {connue && versions.length === 0 ? <p>Aucune version n’est déposée pour ce trimestre.</p> : null}
      {versions.length > 0 ? (
        <section aria-labelledby="versions">
          <Titre id="versions">Versions déposées</Titre>
          <ol className="liste" reversed>
            {[...versions].reverse().map((version) => (
              <VersionDeposee key={version.version} resume={version} courante={version === versions.at(-1)} />
            ))}
          </ol>
        </section>
      ) : null}
      {versions.length > 1 || (versions.length === 1 && ouvert) ? <Comparateur versions={versions} /> : null}
    </Page>
  );
}
