/**
 * One poster from nothing, in a process of its own: `typst` or `chromium`, then the variant. Both are loaded here and not
 * before, so that neither pays for the other.
 */
import { makeTableaux, pick } from '../outils/tableaux.ts';

const [moyen, variante = '0'] = process.argv.slice(2);
const tableau = pick(makeTableaux(Number(variante) + 1), Number(variante));
if (moyen === 'typst') {
  const { renderAffiche } = await import('../../../functions/render/affiche/index.ts');
  await renderAffiche(tableau, { url: null });
} else {
  const { openNavigateur } = await import('../../../test/fabriques/navigateur.ts');
  const { printPage } = await import('../outils/imprimer.ts');
  const navigateur = await openNavigateur();
  await printPage(navigateur, tableau);
  await navigateur.close();
}
