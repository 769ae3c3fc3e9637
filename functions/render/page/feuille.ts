import { readFileSync } from 'node:fs';

/** An icon that is written twice, for old browsers and for the others, is written once and read twice. */
const MASQUE = /-webkit-mask-image:(url\("[^"]*"\));mask-image:\1/g;

/** A style sheet without what only its readers need: comments (but licences), breaks, useless spaces, empty rules. */
export function readFeuille(adresse: URL): string {
  return readFileSync(adresse, 'utf8')
    .replace(/\/\*(?!!)[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;\}/g, '}')
    .replace(/([\w-]): /g, '$1:')
    .replace(/ > /g, '>')
    .replace(/([ :,(-])0\.(?=\d)/g, '$1.')
    .replace(/@media[^{}]*\{\}/g, '')
    .replace(MASQUE, '--masque:$1;-webkit-mask-image:var(--masque);mask-image:var(--masque)')
    .trim();
}
