/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { Envoi, EtatEnvoi } from '../../../client/index.ts';
import { download } from '../../../page/telecharger.ts';
import { Bandeau, DefaultButton } from '../../../ui/index.ts';
import type { Ton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { formatInstant } from '../../etat/avancement.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { RecuDepot, writeRecu } from './recu.tsx';

const ETATS: Readonly<Record<EtatEnvoi, { readonly titre: string; readonly ton: Ton }>> = {
  'en-attente': { titre: 'Enregistré sur ce poste, pas encore déposé', ton: 'avertissement' },
  'en-cours': { titre: 'Envoi en cours…', ton: 'avertissement' },
  depose: { titre: 'Déposé sur le serveur', ton: 'succes' },
  refuse: { titre: 'Refusé par le serveur', ton: 'bloquant' },
  conflit: { titre: 'Une autre version est arrivée', ton: 'justifier' },
};

/** What the server found, when it refused. */
function Bloquants({ envoi }: { readonly envoi: Envoi }): ReactElement | null {
  const bloquants = envoi.constats.filter(({ severite }) => severite === 'bloquant');
  if (envoi.recu || bloquants.length < 2) return null;
  return (
    <ul className="etapes-texte">
      {bloquants.map(({ code, feuille, adresse, message }) => (
        <li key={`${code} ${feuille ?? ''} ${adresse ?? ''}`}>{message}</li>
      ))}
    </ul>
  );
}

function Attente({ envoi }: { readonly envoi: Envoi }): ReactElement {
  return (
    <p>
      Demandé le {formatInstant(envoi.creeLe)}
      {envoi.essais > 0 ? `, ${envoi.essais} essai${envoi.essais > 1 ? 's' : ''}` : ''}.{' '}
      {envoi.etat === 'en-attente'
        ? 'Il reste ici même si vous fermez la fenêtre, et part seul dès que le serveur répond. '
        : ''}
      {envoi.raison ?? ''}
    </p>
  );
}

/** Giving up a filing that is nowhere else takes a confirmation; the workbook itself is not touched. */
export function Abandon({ envoi }: { readonly envoi: Envoi }): ReactElement {
  const { depots } = useServices();
  return (
    <Confirmation
      libelle="Abandonner cet envoi"
      oui="Abandonner l’envoi"
      onConfirm={() => void depots.remove(envoi.cle)}
    >
      Le fichier gardé ici pour cet envoi sera effacé de ce poste. Votre classeur et le serveur ne changent
      pas.
    </Confirmation>
  );
}

/** One filing of this post, with what can be done of it. */
export function EnvoiDuPoste({ envoi }: { readonly envoi: Envoi }): ReactElement {
  const { depots } = useServices();
  const occupe = useEtat((etat) => etat.travaux.includes('depot'));
  const { titre, ton } = ETATS[envoi.etat];
  const { recu } = envoi;
  const actions = recu ? (
    <>
      <DefaultButton onClick={() => download(writeRecu(envoi, recu))}>Télécharger le reçu</DefaultButton>
      <DefaultButton onClick={() => void depots.remove(envoi.cle)}>Ranger</DefaultButton>
    </>
  ) : (
    <>
      {envoi.etat === 'en-attente' ? (
        <DefaultButton disabled={occupe} onClick={() => void depots.send()}>
          Réessayer maintenant
        </DefaultButton>
      ) : null}
      {envoi.etat === 'en-cours' ? null : <Abandon envoi={envoi} />}
    </>
  );
  return (
    <li>
      <Bandeau ton={ton} titre={recu ? `${titre}, version ${recu.version}` : titre} actions={actions}>
        {recu ? <RecuDepot envoi={envoi} recu={recu} /> : <Attente envoi={envoi} />}
        <Bloquants envoi={envoi} />
      </Bandeau>
    </li>
  );
}
