import ExcelJS from 'exceljs';

export interface Saisie {
  readonly code: string;
  readonly [titre: string]: string | number;
}

/** Types figures in a template as another program would: by the headers, at the line of each code. */
export async function fillClasseur(
  modele: string,
  chemin: string,
  saisies: readonly Saisie[],
  actions: readonly Readonly<Record<string, string | number | Date>>[] = [],
): Promise<void> {
  const classeur = new ExcelJS.Workbook();
  await classeur.xlsx.readFile(modele);
  const lines = (nom: string, ancre: string) => {
    const feuille = classeur.getWorksheet(nom)!;
    let entete = 1;
    while (feuille.getRow(entete).getCell(1).text !== ancre) entete += 1;
    const colonnes = new Map<string, number>();
    feuille.getRow(entete).eachCell((cellule, rang) => colonnes.set(cellule.text, rang));
    return { feuille, entete, colonnes };
  };
  const indicateurs = lines('Indicateurs', 'Code');
  for (const { code, ...valeurs } of saisies) {
    let ligne = indicateurs.entete + 1;
    while (indicateurs.feuille.getRow(ligne).getCell(1).text !== code) ligne += 1;
    for (const [titre, valeur] of Object.entries(valeurs)) {
      indicateurs.feuille.getRow(ligne).getCell(indicateurs.colonnes.get(titre)!).value = valeur;
    }
  }
  const plan = lines("Plan d'actions", 'N°');
  actions.forEach((action, rang) => {
    for (const [titre, valeur] of Object.entries(action)) {
      plan.feuille.getRow(plan.entete + 1 + rang).getCell(plan.colonnes.get(titre)!).value = valeur;
    }
  });
  await classeur.xlsx.writeFile(chemin);
}
