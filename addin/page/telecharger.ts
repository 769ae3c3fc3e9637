/** Gives a file to the user through the browser. */
export function download({ nom, octets }: { readonly nom: string; readonly octets: Uint8Array }): void {
  const adresse = URL.createObjectURL(new Blob([new Uint8Array(octets)]));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  // The download begins after this turn of the page.
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}
