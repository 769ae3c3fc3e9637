/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Bandeau, PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useOpenEcran } from '../../contexte.tsx';
import { selectComptes, selectFileAttente } from '../../etat/selecteurs.ts';
import { countMots } from '../../parts/mots.ts';
import { Page, Titre } from '../../parts/titre.tsx';
import { OuEnEst } from '../accueil/ou-en-est.tsx';
import { ClasseurEtranger } from '../erreurs/index.tsx';
import { Conflit } from './conflit.tsx';
import { Deposer } from './deposer.tsx';
import { EnvoiDuPoste } from './envoi.tsx';
import './depot.css';

function Bloque(): ReactElement {
  const comptes = useEtat(selectComptes);
  const open = useOpenEcran();
  return (
    <Bandeau
      ton="bloquant"
      titre={`${countMots(comptes)}.`}
      actions={<PrimaryButton onClick={() => open('controle')}>Corriger</PrimaryButton>}
    >
      Le dépôt attend que les points bloquants soient corrigés. Ce que vous saisissez reste dans ce fichier.
    </Bandeau>
  );
}

/** Filings of this post for this workbook, the latest first. Conflicts are above: they wait for a choice. */
function Envois(): ReactElement | null {
  const envois = useEtat(selectFileAttente).filter(({ etat }) => etat !== 'conflit');
  if (envois.length === 0) return null;
  return (
    <section aria-labelledby="envois">
      <Titre id="envois">Envois de ce poste</Titre>
      <ul className="liste">
        {[...envois].reverse().map((envoi) => (
          <EnvoiDuPoste key={envoi.cle} envoi={envoi} />
        ))}
      </ul>
    </section>
  );
}

/** Filing: what will be sent, what waits, what was received, and two versions that met. */
export default function EcranDepot(): ReactElement {
  const etat = useEtat(({ classeur }) => classeur.etat);
  const bloque = useEtat((tout) => selectComptes(tout).bloquant > 0);
  const conflits = useEtat(selectFileAttente).filter((envoi) => envoi.etat === 'conflit');
  if (etat === 'etranger') return <ClasseurEtranger titre="Dépôt" />;
  if (etat === 'lecture') {
    return (
      <Page titre="Dépôt">
        <p role="status">Lecture du classeur…</p>
      </Page>
    );
  }
  return (
    <Page titre="Dépôt">
      {conflits.map((envoi) => (
        <Conflit key={envoi.cle} envoi={envoi} />
      ))}
      <OuEnEst />
      {bloque ? <Bloque /> : <Deposer />}
      <Envois />
    </Page>
  );
}
