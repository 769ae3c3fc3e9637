/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { LieuPublication, VersionPubliee } from '../../../client/index.ts';
import { basePublique } from '../../base-api.ts';
import { formatInstant } from '../../etat/avancement.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { Titre } from '../../parts/titre.tsx';
import { ChampMotif, useMotif } from './motif.tsx';
import type { OnSansNom } from './point.tsx';

const STATUTS: Readonly<Record<VersionPubliee['statut'], string>> = {
  courante: 'en vigueur',
  remplacee: 'remplacée par un rectificatif',
  retiree: 'retirée',
};

function Version({
  lieu,
  publiee,
}: {
  readonly lieu: LieuPublication;
  readonly publiee: VersionPubliee;
}): ReactElement {
  const { version, statut, acte, retrait } = publiee;
  const adresse = `${basePublique()}/tableaux/${lieu.departement}/${lieu.trimestre}/versions/${version}`;
  return (
    <li className="carte">
      <Titre rang={3}>
        Version {version}, {STATUTS[statut]}
      </Titre>
      {acte ? (
        <p>
          Publiée le {formatInstant(acte.instant)}, validée par {acte.valideur}
        </p>
      ) : null}
      {acte?.motif ? <p>Motif : {acte.motif}</p> : null}
      {retrait ? (
        <p>
          Retirée le {formatInstant(retrait.instant)}, par {retrait.valideur}. Motif : {retrait.motif}
        </p>
      ) : (
        <p>
          <a href={adresse} target="_blank" rel="noreferrer">
            Lire la version {version}
          </a>
        </p>
      )}
    </li>
  );
}

interface Props {
  readonly lieu: LieuPublication;
  readonly versions: readonly VersionPubliee[];
  readonly occupe: boolean;
  readonly onWithdraw: (motif: string) => Promise<boolean>;
  readonly onSansNom: OnSansNom;
}

/** Every version ever published, the latest first, and the way to withdraw the one in force. */
export function Historique({ lieu, versions, occupe, onWithdraw, onSansNom }: Props): ReactElement {
  const motif = useMotif();
  const enVigueur = versions.some(({ statut }) => statut === 'courante');
  return (
    <section className="rubrique" aria-labelledby="versions-publiees">
      <Titre id="versions-publiees">Versions publiées</Titre>
      <ol className="liste" reversed>
        {[...versions].reverse().map((publiee) => (
          <Version key={publiee.version} lieu={lieu} publiee={publiee} />
        ))}
      </ol>
      {enVigueur ? (
        <div className="formulaire">
          <ChampMotif
            motif={motif}
            label="Motif du retrait"
            description="Public. À n’utiliser que si le tableau induit en erreur et ne peut pas être corrigé tout de suite."
            longueurMax={500}
            occupe={occupe}
            onSay={onSansNom}
          />
          <Confirmation
            libelle="Retirer le tableau publié"
            oui="Retirer le tableau"
            disabled={occupe || !motif.pret}
            onConfirm={() => void onWithdraw(motif.texte).then((fait) => fait && motif.setTexte(''))}
          >
            La page dira que le tableau est retiré, quand et pourquoi. Rien n’est effacé, et il pourra être
            publié de nouveau.
          </Confirmation>
        </div>
      ) : null}
    </section>
  );
}
