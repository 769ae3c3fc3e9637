/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { formatDate } from '../../../../domain/nombre/index.ts';
import type { Blocage } from '../../../../domain/publication/index.ts';
import type { ApercuPublication, LieuPublication } from '../../../client/index.ts';
import { Bandeau, DefaultButton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { jourDe } from '../../etat/avancement.ts';
import { selectLieu, selectSite } from '../../etat/selecteurs.ts';
import { Page, Titre } from '../../parts/titre.tsx';
import { ClasseurEtranger } from '../erreurs/index.tsx';
import { Etapes } from './etapes.tsx';
import { Historique } from './historique.tsx';
import { Indicateur } from './indicateur.tsx';
import type { OnSansNom } from './point.tsx';
import { Publier } from './publier.tsx';
import { usePublication } from './use-publication.ts';
import type { Publication } from './use-publication.ts';
import './publication.css';

const TITRE = 'Publication';

/** Where the quarter stands, in one sentence. */
function Etat({
  apercu: { publication, plusRecents },
}: {
  readonly apercu: ApercuPublication;
}): ReactElement {
  return (
    <>
      <p>
        {!publication
          ? 'Aucun tableau n’est encore publié pour ce trimestre.'
          : publication.retrait
            ? `Le tableau a été retiré le ${jourDe(publication.retrait.instant)}. Motif\u00a0: ${publication.retrait.motif}`
            : `La version ${publication.version} est publiée depuis le ${formatDate(publication.publieLe)}.`}
      </p>
      {plusRecents.length > 0 ? (
        <Bandeau ton="avertissement" titre="Des dépôts ne sont pas dans cet aperçu">
          {plusRecents.join(', ')} : consolidez de nouveau le trimestre pour les y faire entrer.
        </Bandeau>
      ) : null}
    </>
  );
}

const ofIndicateur = (liste: readonly Blocage[], code: string): Blocage[] =>
  liste.filter(({ indicateur }) => indicateur === code);

function Lue({
  lieu,
  apercu,
  publication,
}: {
  readonly lieu: LieuPublication;
  readonly apercu: ApercuPublication;
  readonly publication: Publication;
}): ReactElement {
  const services = useServices();
  const { occupe, act } = publication;
  const { tableau, blocages, avertissements, commentaires } = apercu;
  const saySansNom: OnSansNom = (texte, sansNom) =>
    act(() => services.publication.saySansNom(lieu, texte, sansNom));
  return (
    <>
      <Etat apercu={apercu} />
      <Publier
        apercu={apercu}
        occupe={occupe}
        onPublish={(motif) => act(() => services.publication.publish(lieu, apercu, motif))}
        onSansNom={saySansNom}
      />
      <section className="rubrique" aria-labelledby="apercu-publication">
        <Titre id="apercu-publication">Ce qui serait publié</Titre>
        <p>{tableau.textes.resume}</p>
        <ul className="liste">
          {tableau.indicateurs.map((indicateur) => (
            <Indicateur
              key={indicateur.code}
              indicateur={indicateur}
              blocages={ofIndicateur(blocages, indicateur.code)}
              avertissements={ofIndicateur(avertissements, indicateur.code)}
              commentaire={commentaires[indicateur.code] ?? null}
              occupe={occupe}
              onSansNom={saySansNom}
              onComment={(texte) =>
                act(() =>
                  services.publication.comment(lieu, {
                    indicateur: indicateur.code,
                    texte,
                    revisionConnue: commentaires[indicateur.code]?.revision ?? 0,
                  }),
                )
              }
            />
          ))}
        </ul>
      </section>
      <Etapes lieu={lieu} indicateurs={tableau.indicateurs} occupe={occupe} onAct={act} />
    </>
  );
}

function Departement({ lieu }: { readonly lieu: LieuPublication }): ReactElement {
  const services = useServices();
  const publication = usePublication(lieu);
  const { lecture, occupe, act, refresh } = publication;
  if (!lecture) return <p role="status">Question au serveur…</p>;
  if (lecture.etat === 'pas-consolide')
    return <p>Le trimestre n’est pas encore consolidé : l’aperçu se dessine après la consolidation.</p>;
  if (lecture.etat !== 'lue') {
    return (
      <Bandeau
        ton="avertissement"
        titre={lecture.etat === 'refusee' ? lecture.message : 'Le serveur n’est pas joignable.'}
        actions={<DefaultButton onClick={() => void refresh()}>Réessayer</DefaultButton>}
      >
        Une publication se fait en ligne : rien n’est publié ni gardé en attente sur ce poste.
      </Bandeau>
    );
  }
  const { apercu, versions } = lecture;
  return (
    <>
      <Lue lieu={lieu} apercu={apercu} publication={publication} />
      {versions && versions.length > 0 ? (
        <Historique
          lieu={lieu}
          versions={versions}
          occupe={occupe}
          onWithdraw={(motif) => act(() => services.publication.withdraw(lieu, motif))}
          onSansNom={(texte, sansNom) => act(() => services.publication.saySansNom(lieu, texte, sansNom))}
        />
      ) : null}
    </>
  );
}

/** The acts of the référent on the département's tableau: preview, comments, publication, withdrawal, history. */
export default function EcranPublication(): ReactElement {
  const lieu = useEtat(selectLieu);
  const site = useEtat(selectSite);
  if (!lieu || !site) return <ClasseurEtranger titre={TITRE} />;
  const { trimestre } = lieu;
  const { departement } = site;
  return (
    <Page titre={TITRE} sous={`Département ${departement}, ${trimestre}`}>
      <Departement key={`${departement} ${trimestre}`} lieu={{ departement, trimestre }} />
    </Page>
  );
}
