import { encode } from 'uqr';
import { AfficheIndisponible } from './erreurs.ts';

/**
 * The page's address, checked: as a link, and as read aloud or typed (no scheme, no final slash).
 * @throws {AfficheIndisponible} when it is not an http(s) address.
 */
export function pageAddress(url: string): { readonly href: string; readonly lisible: string } {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new AfficheIndisponible(
      `L’affiche a besoin de l’adresse complète de sa page pour le code QR\u00a0: «\u00a0${url}\u00a0» n’en est pas une. ` +
        'Écrivez par exemple «\u00a0https://www.exemple.gouv.fr/transparence\u00a0».',
    );
  }
  const { href } = new URL(url);
  return { href, lisible: decode(href.replace(/^https?:\/\//, '').replace(/\/$/, '')) };
}

function decode(adresse: string): string {
  try {
    return decodeURI(adresse);
  } catch {
    return adresse;
  }
}

/** The four sheets of a tableau lead to one page: its code is drawn once. */
let dernier: { readonly texte: string; readonly svg: string } | undefined;

/** The code of an address, as SVG. */
export function renderQr(texte: string): string {
  if (dernier?.texte !== texte) dernier = { texte, svg: drawQr(texte) };
  return dernier.svg;
}

/**
 * A QR code as SVG, black on white, with error correction M: it survives a fold or a pin. Dark modules that touch are one
 * rectangle, which the compiler reads three times faster than one a module.
 */
function drawQr(texte: string): string {
  const { data, size } = encode(texte, { ecc: 'M', border: 1 });
  let d = '';
  data.forEach((rang, y) => {
    for (let x = 0; x < size; x += 1) {
      const debut = x;
      while (rang[x]) x += 1;
      if (x > debut) d += `M${debut} ${y}h${x - debut}v1h-${x - debut}z`;
    }
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${d}"/></svg>`;
}
