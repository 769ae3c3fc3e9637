import { readFileSync } from 'node:fs';

/** A style sheet without what only its readers need: comments (but licences), breaks, useless spaces. */
export function readFeuille(adresse: URL): string {
  return readFileSync(adresse, 'utf8')
    .replace(/\/\*(?!!)[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;\}/g, '}')
    .trim();
}
