/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Icone } from '../../../ui/index.ts';
import { useEtat } from '../../contexte.tsx';
import { selectEtapes } from '../../etat/avancement.ts';
import type { Etape } from '../../etat/avancement.ts';
import { Titre } from '../../parts/titre.tsx';

const ETATS: Readonly<Record<Etape['etat'], string>> = {
  fait: 'fait',
  'a-venir': 'à venir',
  inconnu: 'non connu du serveur',
};

/** The life of the workbook, from draft to publication. */
export function Etapes(): ReactElement {
  const texte = useEtat((etat) => JSON.stringify(selectEtapes(etat)));
  const etapes = JSON.parse(texte) as readonly Etape[];
  return (
    <section aria-labelledby="etapes">
      <Titre id="etapes">Avancement</Titre>
      <ol className="etapes">
        {etapes.map(({ id, libelle, detail, etat }) => (
          <li key={id} className={`etape etape--${etat}`}>
            <span className="etape__marque">
              {etat === 'fait' ? <Icone nom="succes" taille={18} /> : null}
            </span>
            <span>
              {libelle} {detail ? <span className="discret">{detail}</span> : null}
              <span className={etat === 'inconnu' ? 'discret' : 'hors-ecran'}> ({ETATS[etat]})</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
