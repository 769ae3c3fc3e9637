/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import { TextField } from '../../../ui/formulaire.ts';
import { Bandeau, PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useOpenEcran, useServices } from '../../contexte.tsx';
import { selectComparaison } from '../../etat/avancement.ts';
import { selectComptes, selectDepots, selectEcart, selectFileAttente } from '../../etat/selecteurs.ts';
import { countMots } from '../../parts/mots.ts';
import { Page, Titre } from '../../parts/titre.tsx';
import { ClasseurEtranger } from '../erreurs/index.tsx';
import { EnvoiDuPoste } from './envoi.tsx';

const n = (nombre: number, un: string, plusieurs: string): string =>
  `${nombre} ${nombre > 1 ? plusieurs : un}`;

/** What changes from the current version, counted. */
function Ecart(): ReactElement | null {
  const ecart = useEtat(selectEcart);
  if (!ecart || ecart.identique) return null;
  const { lignes, actions } = ecart;
  const total = (liste: typeof lignes | typeof actions): number =>
    liste.ajouts.length + liste.retraits.length + liste.modifications.length;
  return (
    <p>
      Depuis la version déposée : {n(total(lignes), 'indicateur changé', 'indicateurs changés')},{' '}
      {n(total(actions), 'action changée', 'actions changées')}.
    </p>
  );
}

function Deposer(): ReactElement {
  const { depots } = useServices();
  const occupe = useEtat((etat) => etat.travaux.includes('depot'));
  const versions = useEtat(selectDepots);
  const comparaison = useEtat(selectComparaison);
  const [motif, setMotif] = useState('');
  const correction = versions.length > 0;
  if (comparaison === 'identique') {
    return <Bandeau ton="succes" titre="Ce classeur est déjà déposé tel quel." />;
  }
  return (
    <>
      <Ecart />
      {correction ? (
        <TextField
          label={`Motif de la correction de la version ${versions.length}`}
          required
          maxLength={500}
          value={motif}
          onChange={(_, valeur) => setMotif(valeur ?? '')}
        />
      ) : null}
      <PrimaryButton
        disabled={occupe || (correction && motif.trim() === '')}
        onClick={() => void depots.file(motif)}
      >
        {occupe ? 'Dépôt en cours…' : 'Déposer ce classeur'}
      </PrimaryButton>
    </>
  );
}

/** Filing: what will be sent, what waits, what was received. */
export default function EcranDepot(): ReactElement {
  const etat = useEtat(({ classeur }) => classeur.etat);
  const comptes = useEtat(selectComptes);
  const envois = useEtat(selectFileAttente);
  const open = useOpenEcran();
  if (etat === 'etranger') return <ClasseurEtranger titre="Dépôt" />;
  return (
    <Page titre="Dépôt">
      {comptes.bloquant > 0 ? (
        <Bandeau
          ton="bloquant"
          titre={`${countMots(comptes)}.`}
          actions={<PrimaryButton onClick={() => open('controle')}>Corriger</PrimaryButton>}
        >
          Le dépôt attend que les points bloquants soient corrigés.
        </Bandeau>
      ) : (
        <Deposer />
      )}
      {envois.length > 0 ? (
        <section aria-labelledby="envois">
          <Titre id="envois">Envois de ce poste</Titre>
          <ul className="liste">
            {[...envois].reverse().map((envoi) => (
              <EnvoiDuPoste key={envoi.cle} envoi={envoi} />
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}
