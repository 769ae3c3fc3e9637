/** Whether a number meets a condition of a number format: `<`, `<=`, `>`, `>=`, `=`; any other sign is « different from ». */
export function meetsCondition(x: number, signe: string, seuil: number): boolean {
  switch (signe) {
    case '<':
      return x < seuil;
    case '<=':
      return x <= seuil;
    case '>':
      return x > seuil;
    case '>=':
      return x >= seuil;
    case '=':
      return x === seuil;
    default:
      return x !== seuil;
  }
}
