/** Local header and compressed bytes of each entry of an archive, by name, in the order of its directory. */
export function entreesBrutes(octets: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.length);
  let fin = octets.length - 22;
  while (vue.getUint32(fin, true) !== 0x06054b50) fin -= 1;
  const repertoire = vue.getUint32(fin + 16, true);
  const entrees = new Map<string, Uint8Array>();
  let i = repertoire;
  for (let n = 0; n < vue.getUint16(fin + 10, true); n += 1) {
    const longueurs = [28, 30, 32].map((champ) => vue.getUint16(i + champ, true));
    const [longueurNom = 0] = longueurs;
    const nom = new TextDecoder().decode(octets.subarray(i + 46, i + 46 + longueurNom));
    const debut = vue.getUint32(i + 42, true);
    const entete = 30 + vue.getUint16(debut + 26, true) + vue.getUint16(debut + 28, true);
    entrees.set(nom, octets.slice(debut, debut + entete + vue.getUint32(i + 20, true)));
    i += 46 + longueurs.reduce((somme, longueur) => somme + longueur, 0);
  }
  return entrees;
}

/** Names of the parts that were added, taken away, or whose very bytes changed. */
export function partiesChangees(avant: Uint8Array, apres: Uint8Array): readonly string[] {
  const [anciennes, nouvelles] = [entreesBrutes(avant), entreesBrutes(apres)];
  return [...new Set([...anciennes.keys(), ...nouvelles.keys()])]
    .filter((nom) => {
      const [a, b] = [anciennes.get(nom), nouvelles.get(nom)];
      return !a || !b || Buffer.compare(a, b) !== 0;
    })
    .toSorted();
}
