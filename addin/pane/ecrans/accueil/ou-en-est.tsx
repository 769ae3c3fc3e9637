/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Icone } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { formatInstant, selectComparaison } from '../../etat/avancement.ts';
import type { Ecart } from '../../etat/avancement.ts';
import { selectComptes, selectFileAttente } from '../../etat/selecteurs.ts';
import { Titre } from '../../parts/titre.tsx';
import { countMots } from '../../parts/mots.ts';

const COMPARAISONS: Readonly<Record<Ecart, string>> = {
  inconnu: 'Comparaison avec le serveur impossible pour l’instant.',
  'jamais-depose': 'Rien de ce classeur n’est encore sur le serveur.',
  identique: 'Identique à la version déposée.',
  modifie: 'Modifié depuis la version déposée : ces changements ne sont que dans ce fichier.',
  'a-corriger': 'À corriger avant de pouvoir être comparé à la version déposée.',
};

/** What only this file holds. */
function DansLeFichier(): ReactElement {
  const comptes = useEtat(selectComptes);
  const comparaison = useEtat(selectComparaison);
  return (
    <section className="carte temoin" aria-labelledby="dans-le-fichier">
      <Titre id="dans-le-fichier">
        <Icone nom="fichier" /> Dans ce fichier
      </Titre>
      <p className="temoin__etat">{comptes.bloquant > 0 ? 'Brouillon' : 'Vérifié, rien ne bloque'}</p>
      <p>{countMots(comptes)}</p>
      <p className="discret">{COMPARAISONS[comparaison]}</p>
    </section>
  );
}

/** What the server holds, and when it last said so. */
function SurLeServeur(): ReactElement {
  const connaissance = useEtat((etat) => etat.connaissance);
  const horsLigne = useEtat((etat) => etat.reseau === 'hors-ligne');
  const occupe = useEtat((etat) => etat.travaux.includes('serveur'));
  const envoi = useEtat(selectFileAttente).find(({ etat }) => etat !== 'depose');
  const { serveur } = useServices();
  const courante = connaissance?.versions.at(-1);
  return (
    <section className="carte temoin" aria-labelledby="sur-le-serveur">
      <Titre id="sur-le-serveur">
        <Icone nom="serveur" /> Sur le serveur
      </Titre>
      <p className="temoin__etat">
        {courante
          ? `Version ${courante.version} déposée`
          : connaissance
            ? 'Aucun dépôt'
            : occupe
              ? 'Question au serveur…'
              : 'Non connu'}
      </p>
      {courante ? (
        <p>
          le {formatInstant(courante.deposeLe)}, par {courante.auteur}
        </p>
      ) : null}
      {envoi ? <p>Un envoi de ce poste n’est pas encore reçu.</p> : null}
      {horsLigne ? (
        <p className="discret">
          {connaissance
            ? `Hors ligne : dernière réponse le ${formatInstant(connaissance.luLe)}. `
            : 'Hors ligne : le serveur n’a pas répondu. '}
          <button type="button" className="lien" disabled={occupe} onClick={() => void serveur.refresh()}>
            Réessayer
          </button>
        </p>
      ) : null}
    </section>
  );
}

/** The two places where the work can be, told apart: nothing that is only in the file is said to be filed. */
export function OuEnEst(): ReactElement {
  return (
    <div className="temoins">
      <DansLeFichier />
      <SurLeServeur />
    </div>
  );
}
