/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import {
  formatTrimestre,
  previousTrimestre,
  shiftTrimestre,
  trimestreOf,
} from '../../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../../domain/temps/trimestre.ts';
import { TITRES_VUE } from '../../../../domain/vues/index.ts';
import type { FormatVue, LieuVue } from '../../../client/index.ts';
import { download } from '../../../page/telecharger.ts';
import { Dropdown } from '../../../ui/formulaire.ts';
import { Bandeau, DefaultButton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { selectLieu, selectSite } from '../../etat/selecteurs.ts';
import { Page } from '../../parts/titre.tsx';
import { Changements, Echecs, Retards } from './indicateurs.tsx';
import { cleOf, listLieux, nomLieu } from './lieux.ts';
import type { Lieu } from './lieux.ts';
import { Lignes } from './lignes.tsx';
import { useVue } from './use-vue.ts';
import './vues.css';

const FORMES: readonly (readonly [FormatVue, string])[] = [
  ['page.html', 'Page à imprimer'],
  ['suivi.xlsx', 'Classeur (.xlsx)'],
  ['suivi.csv', 'Données (.csv)'],
];
/** Quarters to choose from: two years. */
const RECUL = 8;

function Formes({ lieu }: { readonly lieu: LieuVue }): ReactElement {
  const { vues } = useServices();
  const save = async (format: FormatVue): Promise<void> => {
    const fichier = await vues.file(lieu, format);
    if (fichier) download(fichier);
  };
  return (
    <div className="boutons">
      {FORMES.map(([format, texte]) => (
        <DefaultButton key={format} onClick={() => void save(format)}>
          {texte}
        </DefaultButton>
      ))}
    </div>
  );
}

function Suivi({
  lieu,
  onOpen,
}: {
  readonly lieu: LieuVue;
  readonly onOpen: (lieu: Lieu) => void;
}): ReactElement {
  const { lecture, refresh } = useVue(lieu);
  if (!lecture) return <p role="status">Lecture du suivi…</p>;
  if (lecture.etat !== 'lue') {
    return (
      <Bandeau
        ton="avertissement"
        titre={lecture.etat === 'refusee' ? lecture.message : 'Le serveur n’est pas joignable.'}
        actions={<DefaultButton onClick={() => void refresh()}>Réessayer</DefaultButton>}
      >
        Le suivi se lit en ligne&nbsp;: qui a déposé change d’heure en heure, et rien n’en est gardé sur ce
        poste.
      </Bandeau>
    );
  }
  const { vue } = lecture;
  return (
    <>
      <div className="vue__resume" role="status">
        {vue.resume.map((phrase) => (
          <p key={phrase}>{phrase}</p>
        ))}
      </div>
      <Formes lieu={lieu} />
      <Lignes vue={vue} onOpen={onOpen} />
      <Echecs vue={vue} />
      <Changements vue={vue} />
      {vue.actionsEnRetard ? <Retards actions={vue.actionsEnRetard} /> : null}
    </>
  );
}

function Choix({
  lieux,
  lieu,
  trimestres,
  onLieu,
  onTrimestre,
}: {
  readonly lieux: readonly Lieu[];
  readonly lieu: LieuVue;
  readonly trimestres: readonly Trimestre[];
  readonly onLieu: (lieu: Lieu) => void;
  readonly onTrimestre: (trimestre: Trimestre) => void;
}): ReactElement {
  return (
    <div className="vue__choix">
      <Dropdown
        label="Lieu"
        options={lieux.map((choix) => ({ key: cleOf(choix), text: nomLieu(choix) }))}
        selectedKey={cleOf(lieu)}
        onChange={(_, option) => {
          const choisi = lieux.find((choix) => cleOf(choix) === option?.key);
          if (choisi) onLieu(choisi);
        }}
      />
      <Dropdown
        label="Trimestre"
        options={trimestres.map((choix) => ({ key: choix, text: formatTrimestre(choix) }))}
        selectedKey={lieu.trimestre}
        onChange={(_, option) => {
          const choisi = trimestres.find((choix) => choix === option?.key);
          if (choisi) onTrimestre(choisi);
        }}
      />
    </div>
  );
}

/** Who has filed, what fails, what has changed: one's site, département, région, or the country. */
export default function EcranVues(): ReactElement {
  const services = useServices();
  const connexion = useEtat((etat) => etat.connexion);
  const classeur = useEtat(selectLieu);
  const site = useEtat(selectSite);
  const [choisi, setChoisi] = useState<Lieu | null>(null);
  const [trimestreChoisi, setTrimestre] = useState<Trimestre | null>(null);
  const permis = listLieux(connexion, site);
  const lieu = choisi ?? permis[0];
  if (!lieu) {
    return (
      <Page titre={TITRES_VUE.vue}>
        <p>
          Aucun lieu ne vous est ouvert&nbsp;: demandez vos droits au référent qualité de votre département.
        </p>
      </Page>
    );
  }
  const courant = trimestreOf(services.vues.today());
  const trimestre = trimestreChoisi ?? classeur?.trimestre ?? previousTrimestre(courant);
  const derniers = Array.from({ length: RECUL }, (_, recul) => shiftTrimestre(courant, -recul));
  const trimestres = derniers.includes(trimestre) ? derniers : [...derniers, trimestre];
  const lieux = permis.some((connu) => cleOf(connu) === cleOf(lieu)) ? permis : [...permis, lieu];
  const ici = { ...lieu, trimestre };
  return (
    <Page titre={TITRES_VUE.vue} sous={`${nomLieu(lieu)}, ${formatTrimestre(trimestre)}`}>
      <Choix lieux={lieux} lieu={ici} trimestres={trimestres} onLieu={setChoisi} onTrimestre={setTrimestre} />
      <Suivi key={`${cleOf(lieu)} ${trimestre}`} lieu={ici} onOpen={setChoisi} />
    </Page>
  );
}
