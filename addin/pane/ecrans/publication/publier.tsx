/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { formatDate } from '../../../../domain/nombre/index.ts';
import type { ApercuPublication } from '../../../client/index.ts';
import { Bandeau } from '../../../ui/index.ts';
import { idIndicateur } from './indicateur.tsx';
import { ChampMotif, useMotif } from './motif.tsx';
import { SansNom } from './point.tsx';
import type { OnSansNom } from './point.tsx';
import { Confirmation } from '../../parts/confirmation.tsx';

const MOTIF_MAX = 500;

interface Props {
  readonly apercu: ApercuPublication;
  readonly occupe: boolean;
  readonly onPublish: (motif: string) => Promise<boolean>;
  readonly onSansNom: OnSansNom;
}

/** What a publication now would change of what was published. */
function Changements({
  changements,
}: {
  readonly changements: NonNullable<ApercuPublication['publication']>['changements'];
}): ReactElement {
  if (changements.length === 0) return <p>Aucun chiffre publié ne change.</p>;
  return (
    <ul className="publication__changements">
      {changements.map(({ code, libelle, avant, apres }) => (
        <li key={code}>
          {libelle} : {apres} au lieu de {avant}
        </li>
      ))}
    </ul>
  );
}

/** What blocks as a whole, the reason of a correction, and the act itself. */
export function Publier({ apercu, occupe, onPublish, onSansNom }: Props): ReactElement {
  const motif = useMotif();
  const { blocages, publication, tableau } = apercu;
  if (publication?.aJour) {
    return <Bandeau ton="succes" titre="Ce qui est publié est à jour : il n’y a rien à publier." />;
  }
  // The reason is asked for here, and what it lacks is said at its field.
  const autres = blocages.filter(({ code }) => code !== 'RECTIFICATIF-SANS-MOTIF');
  const rectifie = publication !== null && publication.retrait === null;
  const generaux = autres.filter(({ indicateur }) => indicateur === null);
  if (autres.length > 0) {
    return (
      <Bandeau
        ton="bloquant"
        titre={
          autres.length > 1
            ? `${autres.length} points empêchent la publication.`
            : 'Un point empêche la publication.'
        }
      >
        {generaux.length > 0
          ? generaux.map(({ code, message, nominatif }) => (
              <div key={code}>
                <p>{message}</p>
                {nominatif ? <SansNom nominatif={nominatif} occupe={occupe} onSay={onSansNom} /> : null}
              </div>
            ))
          : 'Chacun est dit à son indicateur, avec ce qui le règle.'}
        <ul>
          {[...new Set(autres.flatMap(({ indicateur }) => indicateur ?? []))].map((code) => (
            <li key={code}>
              <button
                type="button"
                className="lien"
                onClick={() => document.getElementById(idIndicateur(code))?.focus()}
              >
                {tableau.indicateurs.find((un) => un.code === code)?.libelle ?? code}
              </button>
            </li>
          ))}
        </ul>
      </Bandeau>
    );
  }
  return (
    <div className="formulaire">
      <Bandeau ton="succes" titre="Rien ne bloque la publication." />
      {publication ? <Changements changements={publication.changements} /> : null}
      {rectifie ? (
        <ChampMotif
          motif={motif}
          label="Motif du rectificatif"
          description={`Public : il dit pourquoi le tableau publié le ${formatDate(publication.publieLe)} est remplacé.`}
          longueurMax={MOTIF_MAX}
          occupe={occupe}
          onSay={onSansNom}
          required
          multiline
        />
      ) : null}
      <Confirmation
        libelle="Valider et publier"
        oui="Publier ce tableau"
        disabled={occupe || (rectifie && !motif.pret)}
        onConfirm={() => void onPublish(motif.texte).then((fait) => fait && motif.setTexte(''))}
      >
        {tableau.service}, {tableau.textes.trimestre} : {tableau.textes.resume} Le public lira ce tableau tel
        qu’il est ci-dessous, et votre fonction restera dans le journal comme celle qui l’a validé.
      </Confirmation>
    </div>
  );
}
