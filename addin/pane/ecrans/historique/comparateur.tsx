/** @jsxImportSource react */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Contenu } from '../../../../domain/depot/index.ts';
import type { ResumeVersion } from '../../../client/index.ts';
import { Dropdown } from '../../../ui/formulaire.ts';
import { useEtat } from '../../contexte.tsx';
import { describeDifference } from '../../etat/difference.ts';
import { memo } from '../../etat/memo.ts';
import { selectContenu } from '../../etat/selecteurs.ts';
import { ListeDifference } from '../../parts/difference.tsx';
import { Titre } from '../../parts/titre.tsx';
import { useVersion } from '../../parts/use-version.ts';

/** The open workbook, among the versions. */
const CLASSEUR = 0;

const differenceOf = memo(describeDifference);

/** What one side says: undefined while it is asked, null when it cannot be had. */
function useCote(n: number): Contenu | null | undefined {
  const depot = useVersion(n === CLASSEUR ? null : n);
  const ouvert = useEtat(selectContenu);
  return n === CLASSEUR ? ouvert : depot && depot.contenu;
}

const nommer = (n: number): string => (n === CLASSEUR ? 'Ce classeur, non déposé' : `Version ${n}`);

function Resultat({ de, a }: { readonly de: number; readonly a: number }): ReactElement {
  const [avant, apres] = [useCote(de), useCote(a)];
  if (de === a) return <p>Choisissez deux versions différentes.</p>;
  if (avant === undefined || apres === undefined) return <p>Lecture des versions…</p>;
  if (avant && apres) return <ListeDifference difference={differenceOf(avant, apres)} />;
  const manque = avant ? a : de;
  return manque === CLASSEUR ? (
    <p>Ce classeur a des points bloquants : corrigez-les au contrôle, puis comparez.</p>
  ) : (
    <p>
      La version {manque} n’est pas lisible sans réseau : la comparaison viendra avec la réponse du serveur.
    </p>
  );
}

/** What changes between any two versions, or from one to the open workbook. */
export function Comparateur({ versions }: { readonly versions: readonly ResumeVersion[] }): ReactElement {
  const derniere = versions.at(-1)?.version ?? 1;
  const [de, setDe] = useState<number | null>(null);
  const [a, setA] = useState<number | null>(null);
  const avant = de ?? (versions.length > 1 ? derniere - 1 : derniere);
  const apres = a ?? (versions.length > 1 ? derniere : CLASSEUR);
  const options = [...versions.map(({ version }) => version).reverse(), CLASSEUR].map((n) => ({
    key: n,
    text: nommer(n),
  }));
  return (
    <section className="comparateur" aria-labelledby="comparer">
      <Titre id="comparer">Comparer deux versions</Titre>
      <div className="comparateur__choix">
        <Dropdown
          label="De"
          options={options}
          selectedKey={avant}
          onChange={(_, option) => option && setDe(Number(option.key))}
        />
        <Dropdown
          label="À"
          options={options}
          selectedKey={apres}
          onChange={(_, option) => option && setA(Number(option.key))}
        />
      </div>
      <div role="status" className="comparateur__resultat">
        <Resultat de={avant} a={apres} />
      </div>
    </section>
  );
}
