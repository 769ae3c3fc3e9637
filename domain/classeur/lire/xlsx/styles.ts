import { localAttribut, scanXml } from '../../garde/index.ts';
import type { FormatNombre, FormatOf } from '../../lecture/index.ts';
import { builtinFormat, FORMAT_STANDARD, parseFormatExcel } from '../../lecture/index.ts';

/** Reads `styles.xml`: the number format of each cell style, by its index; what it shows depends on the number. */
export function readStyles(
  texte: string | undefined,
): (style: number, nombre: number | null) => FormatNombre {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  /** The list being read: `dxfs` has formats of its own, whose numbers mean nothing elsewhere. */
  let liste: 'cellXfs' | 'numFmts' | null = null;
  if (texte !== undefined) {
    scanXml(texte, {
      open: (nom, attributs) => {
        if (nom === 'cellXfs' || nom === 'numFmts') liste = nom;
        else if (nom === 'xf' && liste === 'cellXfs')
          styles.push(Number(localAttribut(attributs, 'numFmtId') ?? 0));
        else if (nom === 'numFmt' && liste === 'numFmts') {
          codes.set(
            Number(localAttribut(attributs, 'numFmtId')),
            localAttribut(attributs, 'formatCode') ?? '',
          );
        }
      },
      close: (nom) => {
        if (nom === liste) liste = null;
      },
    });
  }
  const formats = new Map<number, FormatOf>();
  return (style, nombre) => {
    const id = styles[style] ?? 0;
    let format = formats.get(id);
    if (format === undefined) {
      const code = codes.get(id) ?? builtinFormat(id);
      format = code === null ? () => FORMAT_STANDARD : parseFormatExcel(code);
      formats.set(id, format);
    }
    return format(nombre);
  };
}
