import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { AfficheIndisponible } from './erreurs.ts';

/** What the poster needs of the compiler's package: injected so that its absence can be tested. */
export type ChargeTypst = () => Promise<{
  readonly NodeCompiler: { create: (typeof NodeCompiler)['create'] };
}>;

const MODELE = fileURLToPath(new URL('./modele', import.meta.url));
/** Only the weights that the template asks for: each folder that is added is read at start. */
const GRAISSES = ['400Regular', '500Medium', '600SemiBold', '700Bold'];
/** Memoised layouts older than this many posters are dropped, so that a long-lived process does not grow. */
const AGE_CACHE = 8;

/** Folder of the Inter TTF files, one subfolder a weight. */
export function dossierInter(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'));
}

/**
 * Compiles the template on a JSON document, handed over as data and never as markup, into a PDF/UA-1 of one page.
 * @throws {AfficheIndisponible} on any error or warning of the template, and when there is not exactly one page.
 */
export type CompileAffiche = (donnees: string) => Uint8Array;

/**
 * Loads the compiler once; what comes back is synchronous, so that two posters never share its state.
 * @throws {AfficheIndisponible} when the binary of this platform is not installed.
 */
export async function loadCompilateur(charge: ChargeTypst): Promise<CompileAffiche> {
  const compiler = await create(charge);
  return (donnees) => {
    const sortie = compiler.compile({
      mainFilePath: join(MODELE, 'affiche.typ'),
      inputs: { donnees },
    });
    const document = sortie.result;
    const constats = [sortie.takeError(), document ? sortie.takeWarnings() : null];
    const refus = constats.find((erreur) => erreur !== null);
    if (!document || refus) throw refusee(refus ? describe(compiler, refus) : 'aucun document produit');
    if (document.numOfPages !== 1) throw refusee(`${document.numOfPages} pages au lieu d’une`);
    try {
      return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
    } catch (cause) {
      throw refusee(cause instanceof Error ? cause.message : String(cause), cause);
    } finally {
      compiler.evictCache(AGE_CACHE);
    }
  };
}

async function create(charge: ChargeTypst): Promise<NodeCompiler> {
  try {
    const { NodeCompiler } = await charge();
    const fontPaths = GRAISSES.map((graisse) => join(dossierInter(), graisse));
    return NodeCompiler.create({ workspace: MODELE, fontArgs: [{ fontPaths }] });
  } catch (cause) {
    throw new AfficheIndisponible(
      `L’affiche ne peut pas être produite sur cette machine (${process.platform} ${process.arch})\u202f: le ` +
        'composant Typst n’est pas installé pour elle. Relancez «\u00a0npm ci\u00a0» sans «\u00a0--omit=optional\u00a0», ' +
        'ou produisez l’affiche sous Linux x64.',
      { cause },
    );
  }
}

/** What the template itself refuses, with its own advice (`panic` in affiche.typ). */
const REFUS_DU_MODELE = /panicked with: "(.*)"$/;

function refusee(detail: string, cause?: unknown): AfficheIndisponible {
  const conseil = REFUS_DU_MODELE.exec(detail)?.[1];
  if (conseil)
    return new AfficheIndisponible(
      `L’affiche n’a pas été produite\u00a0: ${conseil.replace(' ;', '\u202f;')}.`,
    );
  return new AfficheIndisponible(
    `L’affiche n’a pas pu être mise en page\u00a0: ${detail}. Signalez-le avec le fichier tableau.json du trimestre.`,
    { cause },
  );
}

function describe(compiler: NodeCompiler, erreur: NodeError): string {
  const lignes = compiler.fetchDiagnostics(erreur) as readonly { readonly message?: string }[];
  return lignes.map((ligne) => ligne.message ?? '').join(' ; ');
}
