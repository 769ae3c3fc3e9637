/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { Recu } from '../../../../domain/depot/index.ts';
import { formatTrimestre } from '../../../../domain/temps/trimestre.ts';
import { findSite } from '../../../../domain/referentiels/index.ts';
import type { Envoi } from '../../../client/index.ts';
import { formatInstant } from '../../etat/avancement.ts';

/** Facts of a receipt, in the order of a reader. */
function factsOfRecu(envoi: Envoi, recu: Recu): readonly (readonly [string, string])[] {
  const { lieu, nom, motif } = envoi;
  return [
    ['Site', findSite(lieu.site)?.nom ?? lieu.site],
    ['Trimestre', formatTrimestre(lieu.trimestre)],
    ['Version', String(recu.version)],
    ['Déposé le', formatInstant(recu.deposeLe)],
    ['Fichier', nom],
    ...(motif && recu.version > 1 ? ([['Motif', motif]] as const) : []),
    ['Empreinte', recu.empreinte],
  ];
}

/** The receipt as a text to keep. */
export function writeRecu(envoi: Envoi, recu: Recu): { readonly nom: string; readonly octets: Uint8Array } {
  const lignes = factsOfRecu(envoi, recu).map(([nom, valeur]) => `${nom}\u00a0: ${valeur}`);
  const { site, trimestre } = envoi.lieu;
  return {
    nom: `recu-${site}-${trimestre}-v${recu.version}.txt`,
    octets: new TextEncoder().encode(`Reçu de dépôt Transparence\r\n\r\n${lignes.join('\r\n')}\r\n`),
  };
}

/** The receipt: what the server says that it keeps. */
export function RecuDepot({ envoi, recu }: { readonly envoi: Envoi; readonly recu: Recu }): ReactElement {
  return (
    <>
      {recu.dejaRecu ? <p>Ce contenu y était déjà : rien n’a été ajouté.</p> : null}
      <dl className="faits">
        {factsOfRecu(envoi, recu).map(([nom, valeur]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
