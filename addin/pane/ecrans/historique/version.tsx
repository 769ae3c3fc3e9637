/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { formatNombre } from '../../../../domain/nombre/index.ts';
import type { ResumeVersion } from '../../../client/index.ts';
import { download } from '../../../page/telecharger.ts';
import { DefaultButton } from '../../../ui/index.ts';
import { useAtelier, useEtat } from '../../contexte.tsx';
import { formatInstant } from '../../etat/avancement.ts';
import { selectLieu } from '../../etat/selecteurs.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { Titre } from '../../parts/titre.tsx';
import { useRestauration } from '../../parts/use-restauration.ts';

/** Where a version serves: the current one, the consolidated one, the published one. */
function Roles({ n, courante }: { readonly n: number; readonly courante: boolean }): ReactElement | null {
  const figees = useEtat(({ connaissance }) => connaissance?.figees ?? null);
  const roles = [
    ...(courante ? ['courante'] : []),
    ...(figees?.consolidee === n ? ['consolidée'] : []),
    ...(figees?.publiee === n ? ['publiée'] : []),
  ];
  return roles.length > 0 ? <span className="version__roles">{roles.join(', ')}</span> : null;
}

const formatTaille = (octets: number): string =>
  `${formatNombre(octets / 1000, octets < 10_000 ? 1 : 0)}\u00a0ko`;

/** One version, and what can be done of it. */
export function VersionDeposee({
  resume,
  courante,
}: {
  readonly resume: ResumeVersion;
  readonly courante: boolean;
}): ReactElement {
  const { services, store } = useAtelier();
  const restore = useRestauration();
  const lieu = useEtat(selectLieu);
  const occupe = useEtat((etat) => etat.travaux.includes('ecriture'));
  const { version, deposeLe, auteur, motif, fichier } = resume;
  const restoreAll = async (): Promise<void> => {
    const depot = lieu && (await services.versions.read(lieu, version));
    if (depot) await restore(depot);
    else {
      const texte = `La version ${version} n’est pas lisible sans réseau : réessayez quand le serveur répondra. Rien n’est écrit.`;
      store.dispatch({ type: 'annonce', texte, ton: 'erreur' });
    }
  };
  const readOriginal = async (): Promise<void> => {
    const original = lieu && (await services.versions.readOriginal(lieu, version));
    if (original) download(original);
  };
  return (
    <li className="carte version">
      <div className="version__entete">
        <Titre rang={3}>Version {version}</Titre>
        <Roles n={version} courante={courante} />
      </div>
      <p>
        Déposée le {formatInstant(deposeLe)}, par {auteur}
      </p>
      <p>{motif ? `Motif\u00a0: ${motif}` : version === 1 ? 'Premier dépôt du trimestre' : 'Sans motif'}</p>
      <p className="discret version__fichier">
        {fichier.nom}, {formatTaille(fichier.taille)}
      </p>
      <div className="boutons">
        <Confirmation
          libelle={`Reprendre la version ${version} dans le classeur`}
          oui="Reprendre cette version"
          disabled={occupe}
          onConfirm={() => void restoreAll()}
        >
          Les chiffres, commentaires et actions de la version {version} remplaceront ceux de ce fichier. Le
          bouton Annuler du volet les rend, et rien n’est déposé.
        </Confirmation>
        <DefaultButton
          aria-label={`Télécharger l’original de la version ${version}`}
          onClick={() => void readOriginal()}
        >
          Télécharger l’original
        </DefaultButton>
      </div>
    </li>
  );
}
