import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { AfficheIndisponible } from './erreurs.ts';
import { dossiersInter } from './police/inter.ts';

/** What the poster needs of the compiler's package: injected so that its absence can be tested. */
export type ChargeTypst = () => Promise<{
  readonly NodeCompiler: { create: (typeof NodeCompiler)['create'] };
}>;

const MODELE = fileURLToPath(new URL('./modele', import.meta.url));
const PRINCIPAL = join(MODELE, 'affiche.typ');
/** Read by the template. A file in memory and not an input: what the template is made of stays known from poster to poster. */
const DONNEES = join(MODELE, 'donnees.json');
/** Memoised layouts that this many posters did not use are dropped, all at once, so that a long-lived process does not grow. */
const AGE_CACHE = 8;

/** What the file claims to be, and what the compiler refuses to fall short of: to be read by all, or to be kept. */
export type NormePdf = 'ua-1' | 'a-2a';

/**
 * Compiles the template on a JSON document, handed over as data and never as markup, into a PDF of one page.
 * @throws {AfficheIndisponible} on any error or warning of the template, and when there is not exactly one page.
 */
export type CompileAffiche = (donnees: string, norme?: NormePdf) => Uint8Array;

/**
 * Loads the compiler once; what comes back is synchronous, so that two posters never share its state.
 * @throws {AfficheIndisponible} when the binary of this platform is not installed.
 */
export async function loadCompilateur(charge: ChargeTypst): Promise<CompileAffiche> {
  const compiler = await create(charge);
  let rang = 0;
  return (donnees, norme = 'ua-1') => {
    compiler.mapShadow(DONNEES, Buffer.from(donnees));
    const sortie = compiler.compile({ mainFilePath: PRINCIPAL });
    const document = sortie.result;
    const constats = [sortie.takeError(), document ? sortie.takeWarnings() : null];
    const refus = constats.find((erreur) => erreur !== null);
    if (!document || refus) throw refusee(refus ? describe(compiler, refus) : 'aucun document produit');
    if (document.numOfPages !== 1) throw refusee(`${document.numOfPages} pages au lieu d’une`);
    try {
      return new Uint8Array(compiler.pdf(document, { pdfStandard: norme }));
    } catch (cause) {
      throw refusee(cause instanceof Error ? cause.message : String(cause), cause);
    } finally {
      rang += 1;
      if (rang % AGE_CACHE === 0) compiler.evictCache(1);
    }
  };
}

async function create(charge: ChargeTypst): Promise<NodeCompiler> {
  try {
    const { NodeCompiler } = await charge();
    return NodeCompiler.create({ workspace: MODELE, fontArgs: [{ fontPaths: [...dossiersInter()] }] });
  } catch (cause) {
    throw new AfficheIndisponible(
      `L’affiche ne peut pas être produite sur cette machine (${process.platform} ${process.arch})\u202f: le ` +
        'composant Typst n’est pas installé pour elle. Relancez «\u00a0npm ci\u00a0» sans «\u00a0--omit=optional\u00a0», ' +
        'ou produisez l’affiche sous Linux x64.',
      { cause },
    );
  }
}

function refusee(detail: string, cause?: unknown): AfficheIndisponible {
  return new AfficheIndisponible(
    `L’affiche n’a pas pu être mise en page\u00a0: ${detail}. Signalez-le avec le fichier tableau.json du trimestre.`,
    { cause },
  );
}

function describe(compiler: NodeCompiler, erreur: NodeError): string {
  const lignes = compiler.fetchDiagnostics(erreur) as readonly { readonly message?: string }[];
  return lignes.map((ligne) => ligne.message ?? '').join(' ; ');
}
